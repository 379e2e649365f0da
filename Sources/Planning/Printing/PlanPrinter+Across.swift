extension PlanPrinter {
  /// What the last key of groups is for, where it makes columns.
  func text(_ across: Across) -> String {
    ", the last across" + (across.isDescending ? " descending" : "")
      + (across.withDenominators ? " with denominators" : "")
  }
}
