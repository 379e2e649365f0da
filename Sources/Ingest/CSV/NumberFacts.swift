import Columnar

/// What the values of a column have in common when they are read as decimals in one way.
/// Facts of parts of a column merge to the facts of the whole.
struct NumberFacts: Equatable {
  private(set) var minimumDecimals = Int.max
  private(set) var maximumDecimals = 0
  private(set) var maximumWholeDigits = 0
  /// No value ends in a zero behind the point.
  private(set) var areShortest = true
  /// Each value may also be a number with thousands set off.
  private(set) var mayBeThousands = true
  private(set) var hasGroups = false
  /// Some value has four or more whole digits without dots between them.
  private(set) var hasLongUngrouped = false

  @inline(__always)
  mutating func note(_ shape: NumberShape) {
    minimumDecimals = min(minimumDecimals, shape.decimals)
    maximumDecimals = max(maximumDecimals, shape.decimals)
    maximumWholeDigits = max(maximumWholeDigits, shape.wholeDigits)
    areShortest = areShortest && !shape.endsWithZero
    mayBeThousands = mayBeThousands && shape.mayBeThousands
    hasGroups = hasGroups || shape.isGrouped
    hasLongUngrouped = hasLongUngrouped || (!shape.isGrouped && shape.wholeDigits > 3)
  }

  mutating func merge(_ other: NumberFacts) {
    minimumDecimals = min(minimumDecimals, other.minimumDecimals)
    maximumDecimals = max(maximumDecimals, other.maximumDecimals)
    maximumWholeDigits = max(maximumWholeDigits, other.maximumWholeDigits)
    areShortest = areShortest && other.areShortest
    mayBeThousands = mayBeThousands && other.mayBeThousands
    hasGroups = hasGroups || other.hasGroups
    hasLongUngrouped = hasLongUngrouped || other.hasLongUngrouped
  }

  /// Whether the values fit when all have as many decimals as the longest.
  private var fits: Bool { maximumWholeDigits + maximumDecimals <= 18 }

  /// How the column prints so that each value keeps its digits; nil when there is no such way
  /// or it is in doubt what the values mean.
  ///
  /// - Parameters:
  ///   - comma: The values were read with a decimal comma.
  ///   - isDeclared: The user said that the column is decimal, or how decimals are written.
  /// - Returns: Nil when the column has to stay text.
  func reading(comma: Bool, isDeclared: Bool) -> NumberReading? {
    guard fits, minimumDecimals <= maximumDecimals, !(hasGroups && hasLongUngrouped) else {
      return nil
    }
    if maximumDecimals == 0 {
      // Only dots between thousands, no decimal comma: a guess, unless the user said so.
      return hasGroups && isDeclared ? .groupedInteger : nil
    }
    if mayBeThousands, !hasGroups, !isDeclared { return nil }
    let isFixed = minimumDecimals == maximumDecimals
    if isFixed, maximumDecimals >= 5, !isDeclared { return nil }
    if isFixed, maximumDecimals < 5 || !areShortest {
      let style: DecimalStyle = maximumDecimals < 5 && areShortest ? .shortest : .fixed
      return .decimal(scale: maximumDecimals, style: style, comma: comma)
    }
    guard areShortest || isDeclared else { return nil }
    return .decimal(scale: maximumDecimals, style: .shortest, comma: comma)
  }

  /// Why there is no reading.
  func refusal() -> KeptAsText.Reason {
    if !fits { return .tooLarge }
    if hasGroups { return .groupedDigits }
    if mayBeThousands { return .ambiguousThousands }
    if minimumDecimals == maximumDecimals { return .manyFixedDecimals }
    return .mixedDecimals
  }
}

/// How the numbers of a column are read.
enum NumberReading: Equatable {
  case groupedInteger
  case decimal(scale: Int, style: DecimalStyle, comma: Bool)
}
