extension Binder {
  /// The functions of one row's values, as a sentence calls them.
  package static var functionNames: [String] { ScalarFunction.allCases.map(\.rawValue) }
}
