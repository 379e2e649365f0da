import Diagnostics

extension Term {
  /// What may stand for it in a sentence that is only tried; nothing for names, which are those
  /// of what is loaded.
  var samples: [String] {
    switch self {
    case .aPeriod, .aDate, .aBaseline: ["2023-Q1"]
    case .aWholeNumber, .aNumber: ["1"]
    case .aDimension: ["month"]
    case .aText: ["\"x\""]
    case .aFile: ["\"x.csv\""]
    case .theWordTo: ["to 2023-Q2"]
    case .theWordAnd: ["and"]
    case .theSignEqual: ["="]
    case .aClosingBracket: [")"]
    default: []
    }
  }
}
