/// What readers call the values of a field, where the model names them: `toàn trình` for `full`.
package struct ValueNames: Hashable, Sendable {
  private let labels: [String: String]

  /// Names by value; nil when there are none. Of two names of a value the first one counts.
  package init?(_ names: [(value: String, label: String)]) {
    guard !names.isEmpty else { return nil }
    labels = Dictionary(names.map { ($0.value, $0.label) }) { first, _ in first }
  }

  /// The name of a value; a value that has none is called itself.
  package func name(of value: String) -> String { labels[value] ?? value }
}
