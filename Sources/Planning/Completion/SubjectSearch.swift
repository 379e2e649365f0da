import Diagnostics
import Metrics
package import Syntax

/// Finds what half-typed questions are about. The scores that several of them ask for are bound
/// once.
package struct SubjectSearch {
  private let binder: Binder
  /// Sees groups from the main entity; nil where nothing is loaded.
  private let trial: MeasureBinder?

  package init(_ binder: Binder) {
    self.binder = binder
    trial = binder.catalog.model.mainEntity.map { binder.measures(.groups(home: $0)) }
  }

  /// The subject of a question as far as it is typed; nil where nothing is loaded, and where its
  /// head means nothing, so that nothing can follow.
  package func subject(of query: Query?) -> Binder.Subject? {
    guard let main = binder.catalog.model.mainEntity, let trial else { return nil }
    let unknown = Binder.Subject(entity: main, isListing: false)
    guard let query, let sentence = binder.begun(query) else { return unknown }
    if let listed = sentence.listedEntity { return Binder.Subject(entity: listed, isListing: true) }
    let home = sentence.homeEntity(main: main, trial)
    guard sentence.headDimension == nil else {
      return Binder.Subject(entity: home, isListing: false)
    }
    let measures = home == main ? trial : binder.measures(.groups(home: home))
    for item in sentence.items {
      do throws(Diagnostic) {
        _ = try measures.measure(item.expression)
      } catch {
        if error.message.saysUnknown { return nil }
      }
    }
    return Binder.Subject(entity: home, isListing: false)
  }
}

extension MessageID {
  /// Whether it says that a name stands for nothing.
  fileprivate var saysUnknown: Bool {
    switch self {
    case .unknownName, .unknownMeasure, .unknownEntity, .unknownField, .unknownDimension,
      .unknownFunction:
      true
    default: false
    }
  }
}
