import Diagnostics
import Foundation
import Results
import Session
import TestSupport
import Values

/// A small dataset in a folder of its own, for questions whose answers are seen at a glance.
final class SmallDataset {
  /// Its files, which last as long as it does.
  let files: TemporaryFolder
  var folder: URL { files.url }
  let session: Session
  /// What opening the folder gave.
  let opened: Outcome

  /// - Parameters:
  ///   - files: names and contents; with a `model.hoso` the folder is opened.
  ///   - asOf: overrides the dataset's own date.
  ///   - strict: whether doubtful values are errors.
  /// - Throws: what keeps the folder from being written.
  init(_ files: [String: String], asOf: CivilDate? = nil, strict: Bool = false) throws {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.file(name, text) }
    session = Session(settings: Settings(asOf: asOf, strict: strict, baseFolder: folder.path))
    opened = files["model.hoso"] == nil ? .notice([]) : session.open(folder.path)
    self.files = folder
  }
}

extension Session {
  /// The last failure of a text; nil when its last sentence did not fail.
  func failure(of text: String) -> Failure? {
    guard case .failure(let failure)? = outcomes(of: text).last else { return nil }
    return failure
  }

  /// The message that the last sentence of a text fails with.
  func message(of text: String) -> MessageID? { failure(of: text)?.diagnostics.first?.message }

  /// The corrected sentence that is offered.
  func correction(of text: String) -> String? {
    failure(of: text)?.diagnostics.first?.correction
  }

  /// The answer to the last sentence of a text.
  func answer(to text: String) -> ResultTable? {
    guard case .result(let result)? = outcomes(of: text).last else { return nil }
    return result.table
  }

  /// The first column of an answer, as texts.
  func names(_ text: String) -> [String]? {
    guard let table = answer(to: text), let first = table.columns.first else { return nil }
    return (0..<table.rowCount).map { row in
      if case .text(let text) = first.values.cell(at: row) { text } else { "–" }
    }
  }

  /// The only number of an answer with one row.
  func count(_ text: String) -> Int64? {
    guard let table = answer(to: text), table.rowCount == 1,
      case .integer(let count)? = table.columns.first?.values.cell(at: 0)
    else { return nil }
    return count
  }
}

/// Two kinds of things, a link between them, events and a snapshot.
let orders: [String: String] = [
  "shops.csv": "code,name,size\nA,Alpha,big\nB,Beta,small\nC,Gamma,small\n",
  "orders.csv": """
  id,shop,made,sent,state,owner
  1,A,2024-01-01 08:00:00,2024-01-02 09:00:00,done,x
  2,A,2024-01-05 08:00:00,2024-01-20 09:00:00,done,y
  3,B,2024-01-31 23:59:59,,open,z
  4,B,2024-02-01 00:00:00,2024-02-03 12:00:00,done,x
  5,,2024-02-10 10:00:00,,open,
  6,A,2024-03-05 10:00:00,2024-03-06 10:00:00,done,y

  """,
  "model.hoso": """
  dataset "Orders" about orders as of 2024-02-29
  define calendar desk hours 09:00-17:00 week mon-fri
  load "shops.csv" as shops key code label name
  load "orders.csv" as orders key id time made events sent
    snapshot state on 2024-02-29 link shop to shops private owner
  define entity shops singular shop
  define flag slow of orders = days(made, coalesce(sent, as_of)) > 7
  define flag waiting of orders stock = sent is missing
  define flag closed of orders = state = "done"
  define field hours_open of orders = hours(made, coalesce(sent, as_of))

  """,
]
