import Columnar
import Planning
import Results

extension ResultValues {
  /// The values as readers call them; missing ones stay missing.
  func named(_ names: ValueNames?) -> ResultValues {
    guard let names else { return self }
    return .stored(Column(texts: (0..<count).map { cell(at: $0).label.map(names.name(of:)) }))
  }
}
