import Diagnostics
import Results
import Session
import TestSupport
import Values

/// A market small enough to count by hand: stalls, their sales, and complaints about them.
///
/// An has four sales (one late, two not, one unknown), Bình two that are not late, Cúc one that
/// is unknown, Đào none; one late sale belongs to no stall.
let stalls: [String: String] = [
  "stalls.csv": """
  code,name,town
  C,Cúc,South
  D,Đào,South
  B,Bình,North
  A,An,North

  """,
  "sales.csv": """
  id,stall,made,due,sent,channel,fee
  1,A,2024-01-10,2024-01-15,2024-01-14,web,10
  2,A,2024-01-20,2024-01-25,2024-01-28,web,20
  3,A,2024-02-05,2024-02-10,2024-02-10,desk,30
  4,A,2024-02-25,,2024-02-26,desk,40
  5,B,2024-02-01,2024-02-03,2024-02-02,web,50
  6,B,2024-03-01,2024-03-05,2024-03-05,web,
  7,C,2024-03-10,,2024-03-11,desk,70
  8,,2024-03-20,2024-03-21,2024-03-25,web,80

  """,
  "complaints.csv": """
  id,stall,lodged
  1,A,2024-01-05
  2,A,2024-03-06
  3,D,2024-03-07

  """,
  "model.hoso": """
  dataset "Stalls" about sales as of 2024-03-31
  load "stalls.csv" as stalls key code label name
  load "sales.csv" as sales key id time made events sent link stall to stalls
  load "complaints.csv" as complaints key id time lodged link stall to stalls
  define entity stalls "sạp" singular stall
  define entity sales singular sale
  define entity complaints singular complaint
  define field town of stalls "chợ"
  define flag late of sales "trễ" = sent > due
    target <= 20% better lower
  define flag web of sales = channel = "web"
    better higher
  define flag pending of sales stock = sent is missing
  define metric prompt = rate (sent <= due) of sales target >= 90% better higher

  """,
]

extension Session {
  /// The rows of an answer, cells joined by a bar: rates as `1/3`, missing values as `–`.
  func rows(_ text: String) -> [String] {
    guard let table = answer(to: text) else {
      let found = failure(of: text)?.diagnostics.first
      return ["no answer: \(found.map { "\($0.message)" } ?? "")"]
    }
    return (0..<table.rowCount).map { row in
      table.columns.map { $0.values.cell(at: row).short }.joined(separator: " | ")
    }
  }

  /// The row `all` of an answer.
  func total(_ text: String) -> String? {
    answer(to: text)?.total?.cells.map(\.short).joined(separator: " | ")
  }

  /// The names of the columns of an answer.
  func columns(_ text: String) -> [String] { answer(to: text)?.columns.map(\.name) ?? [] }

  /// What is said beside the numbers.
  func notes(_ text: String) -> [MessageID] { answer(to: text)?.notes.map(\.message) ?? [] }
}

extension Cell {
  /// The value in the fewest characters, exact where it is not shown rounded.
  fileprivate var short: String {
    switch self {
    case .missing, .hidden: "–"
    case .text(let text): text
    case .integer(let number): "\(number)"
    case .decimal(let number): number.description
    case .date(let date): date.description
    case .timestamp(let instant): "\(instant)"
    case .flag(let flag): "\(flag)"
    case .rate(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
    case .quotient(let quotient): quotient.rounded.description
    case .percentage(let quotient, let unit):
      "\(quotient.percent(places: 1).description)\(unit == .points ? " pp" : "%")"
    case .rank(let rank, let isTied): "\(rank)\(isTied ? "=" : "")"
    }
  }
}
