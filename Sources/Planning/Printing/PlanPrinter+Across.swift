extension PlanPrinter {
  /// Whether values are called as the model calls them.
  func named(_ names: ValueNames?) -> String { names == nil ? "" : " by its names" }

  /// What the last key of groups is for, where it makes columns.
  func text(_ across: Across) -> String {
    ", the last across" + (across.isDescending ? " descending" : "")
      + (across.withDenominators ? " with denominators" : "")
  }
}
