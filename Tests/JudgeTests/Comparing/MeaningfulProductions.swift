import Syntax
import Values

extension Productions {
  /// The cases of the tree that questions of one sentence are made of, as far as they are
  /// judged.
  static var meaningful: [String] {
    cases(
      "Syntax.Clause.Kind",
      "by across filter having during span since until asOf versus sort ranking limit show options")
      + cases("Syntax.Form.Kind", "share rank cumulative change index rolling")
      + cases("Syntax.Baseline.Kind", "period previous samePeriodLastYear target average")
      + cases("Syntax.Dimension.Kind", "path grain")
      + cases("Syntax.Dimension.Bands", "count cuts")
      + cases("Syntax.Pipe.Kind", "sort ranking limit show keep drop rename add")
      + cases("Syntax.ResultOption.Kind", "totals n zeros ci")
      + cases("Syntax.Ranking.End", "top bottom")
      + cases(
        "Syntax.Expression.Kind",
        "number text period variable path grain aggregate duration call conditional negate "
          + "arithmetic comparison and or not membership between textMatch presence")
      + cases(
        "Syntax.AggregateFunction",
        "rate count sum avg median min max distinct stddev percentile")
      + cases("Syntax.Membership", "list range period")
      + cases("Syntax.PeriodLiteral", "year half quarter month week day")
      + cases(
        "Syntax.PeriodExpression.Kind",
        "literal range this last previous lastCount ago today yearToDate variable")
      + ArithmeticOperator.allCases.map { "Syntax.ArithmeticOperator.\($0)" }
      + ComparisonOperator.allCases.map { "Syntax.ComparisonOperator.\($0)" }
      + TextMatchOperator.allCases.map { "Syntax.TextMatchOperator.\($0)" }
      + Grain.allCases.map { "Values.Grain.\($0)" }
  }

  private static func cases(_ type: String, _ names: String) -> [String] {
    names.split(separator: " ").map { "\(type).\($0)" }
  }
}
