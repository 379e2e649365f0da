import Results
import Values

extension ExactColumn {
  /// The numbers as values in percent.
  func percentages(_ unit: PercentageUnit) -> ResultValues {
    .percentages(
      numerators: numerators, denominators: denominators, scale: scale, unit: unit)
  }
}
