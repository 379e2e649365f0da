/// Lanes, and whether a present value left 64 bits on the way.
package struct CheckedLanes: Sendable {
  package let lanes: IntegerLanes
  package let overflowed: Bool
}

extension IntegerLanes {
  package func adding(_ other: IntegerLanes) -> CheckedLanes {
    checked(other) { $0.addingReportingOverflow($1) }
  }

  package func subtracting(_ other: IntegerLanes) -> CheckedLanes {
    checked(other) { $0.subtractingReportingOverflow($1) }
  }

  package func multiplying(by other: IntegerLanes) -> CheckedLanes {
    checked(other) { $0.multipliedReportingOverflow(by: $1) }
  }

  package func multiplying(by factor: Int64) -> CheckedLanes {
    multiplying(by: IntegerLanes(repeating: factor, count: count))
  }

  package var negated: CheckedLanes {
    IntegerLanes(repeating: 0, count: count).subtracting(self)
  }

  package var magnitude: CheckedLanes {
    checked(self) { value, _ in
      value < 0 ? Int64(0).subtractingReportingOverflow(value) : (value, false)
    }
  }

  /// The days that instants (seconds) lie in. Division by a constant, which is fast.
  package var days: IntegerLanes {
    let values = Columnar.mapped(values) { value in
      let quotient = value / 86_400
      return quotient &- (quotient &* 86_400 > value ? 1 : 0)
    }
    return IntegerLanes(values: values, present: present)
  }

  /// The days that instants lie in, for instants within 136 years from the start of
  /// `firstDay`: 32-bit division, which vectorises. Others come out wrong.
  package func days(from firstDay: Int64) -> IntegerLanes {
    let start = firstDay &* 86_400
    let values = Columnar.mapped(values) { value in
      firstDay &+ Int64(UInt32(truncatingIfNeeded: value &- start) / 86_400)
    }
    return IntegerLanes(values: values, present: present)
  }

  /// The first seconds of days, which are 32-bit numbers, so that nothing overflows.
  package var startsOfDays: IntegerLanes {
    IntegerLanes(values: Columnar.mapped(values) { $0 &* 86_400 }, present: present)
  }

  /// Instants moved by less than a year: far from the ends of 64 bits, so nothing overflows.
  package func movedBySeconds(_ seconds: Int64) -> IntegerLanes {
    IntegerLanes(values: Columnar.mapped(values) { $0 &+ seconds }, present: present)
  }

  /// The hours (0…23) that instants (seconds) lie in.
  package var hours: IntegerLanes {
    let values = zipped(self.values, days.values) { second, day in
      (second &- day &* 86_400) / 3_600
    }
    return IntegerLanes(values: values, present: present)
  }

  @inline(__always)
  private func checked(
    _ other: IntegerLanes, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> CheckedLanes {
    let presence = presence(with: other)
    let left = values.span
    let right = other.values.span.extracting(0..<left.count)
    var overflowed = false
    let values = [Int64](capacity: left.count) { out in
      for index in left.indices {
        let (value, overflow) = operation(left[index], right[index])
        overflowed = overflowed || overflow
        out.append(value)
      }
    }
    if overflowed, let presence {
      overflowed = left.indices.contains { index in
        presence[index] == 1 && operation(self.values[index], other.values[index]).overflow
      }
    }
    let lanes = IntegerLanes(values: values, present: presence)
    return CheckedLanes(lanes: lanes, overflowed: overflowed)
  }
}
