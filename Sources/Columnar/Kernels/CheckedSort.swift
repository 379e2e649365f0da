/// Steps of a loop between two looks at whether the work is still wanted.
package let stepsBetweenChecks = 4_096

extension Sequence {
  /// The elements in order, like `sorted(by:)`; nil once `isOver`, which is asked again and again.
  @inlinable
  package func sorted(
    by areInIncreasingOrder: (Element, Element) -> Bool, until isOver: () -> Bool
  ) -> [Element]? {
    var comparisons = 0
    var hasEnded = false
    let result = sorted { left, right in
      comparisons &+= 1
      if comparisons & 0xFFF == 0, !hasEnded { hasEnded = isOver() }
      // Once all elements count as equal, little is left to do.
      return !hasEnded && areInIncreasingOrder(left, right)
    }
    return hasEnded || isOver() ? nil : result
  }
}
