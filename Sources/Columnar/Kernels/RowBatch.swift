/// The rows that a kernel works on at once: a stretch of a table, or rows picked from it.
package enum RowBatch: Sendable {
  case contiguous(Range<Int>)
  /// Row positions in any order, repeated or not.
  case listed([UInt32])

  /// The number of rows.
  package var count: Int {
    switch self {
    case .contiguous(let rows): rows.count
    case .listed(let rows): rows.count
    }
  }

  /// The element of each row, transformed. Always inlined, so that each front door compiles
  /// to a plain loop over its own width.
  @inline(__always)
  func map<Element, Output>(_ elements: [Element], _ transform: (Element) -> Output) -> [Output] {
    switch self {
    case .contiguous(let rows):
      let source = elements.span.extracting(rows)
      return [Output](capacity: rows.count) { out in
        for index in source.indices { out.append(transform(source[index])) }
      }
    case .listed(let rows):
      let source = elements.span
      let picked = rows.span
      return [Output](capacity: rows.count) { out in
        for index in picked.indices { out.append(transform(source[Int(picked[index])])) }
      }
    }
  }
}
