/// Steps of a loop between two looks at whether the work is still wanted.
package let stepsBetweenChecks = 4_096

extension Sequence {
  /// The elements in order, like `sorted(by:)`; nil once `isOver`, which is asked again and again.
  @inlinable
  package func sorted(
    by areInIncreasingOrder: (Element, Element) -> Bool, until isOver: () -> Bool
  ) -> [Element]? {
    var comparisons = 0
    let result = try? sorted { left, right in
      comparisons &+= 1
      if comparisons & 0xFFF == 0, isOver() { throw SortIsOver() }
      return areInIncreasingOrder(left, right)
    }
    return isOver() ? nil : result
  }
}

/// Ends a sort in the middle.
@usableFromInline
struct SortIsOver: Error {
  @usableFromInline
  init() {}
}
