/// What stands on a terminal after the bytes a program wrote: the part of a terminal that
/// readline and hoso use.
struct Screen {
  let columns: Int
  let rows: Int
  private var cells: [[Character]]
  private var row = 0
  private var column = 0
  private var state = State.text
  private var scalars: [UInt8] = []

  private enum State {
    case text
    case escape
    case control(String)
    case operatingSystem
  }

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The lines from the top to the last that is not blank, without blanks at their ends.
  var lines: [String] {
    var lines = cells.map { row in
      String(String(row).reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// All lines as one text.
  var text: String { lines.joined(separator: "\n") }

  /// The line that the cursor stands on, and the column, from 0.
  var cursor: (line: String, column: Int) {
    (String(String(cells[row]).reversed().drop { $0 == " " }.reversed()), column)
  }

  mutating func write(_ bytes: [UInt8]) {
    for byte in bytes { write(byte) }
  }

  private mutating func write(_ byte: UInt8) {
    switch state {
    case .text: writeText(byte)
    case .escape:
      switch byte {
      case UInt8(ascii: "["): state = .control("")
      case UInt8(ascii: "]"): state = .operatingSystem
      default: state = .text
      }
    case .control(let parameters):
      if (0x40...0x7E).contains(byte) {
        state = .text
        obey(Character(Unicode.Scalar(byte)), parameters)
      } else {
        state = .control(parameters + String(Unicode.Scalar(byte)))
      }
    case .operatingSystem: if byte == 0x07 { state = .text }
    }
  }

  private mutating func writeText(_ byte: UInt8) {
    if byte >= 0x80 {
      scalars.append(byte)
      guard let text = String(validating: scalars, as: UTF8.self) else { return }
      scalars = []
      text.forEach { put($0) }
      return
    }
    scalars = []
    switch byte {
    case 0x1B: state = .escape
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, column - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x20...0x7E: put(Character(Unicode.Scalar(byte)))
    default: break
    }
  }

  private mutating func put(_ character: Character) {
    let isMark = character.unicodeScalars.allSatisfy {
      $0.properties.generalCategory == .nonspacingMark
    }
    if isMark {
      let target = max(0, column - 1)
      cells[row][target] = Character(String(cells[row][target]) + String(character))
      return
    }
    // The cursor waits behind the last column until something more is written.
    if column == columns {
      column = 0
      lineFeed()
    }
    cells[row][column] = character
    column += 1
  }

  private mutating func lineFeed() {
    if row < rows - 1 {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: " ", count: columns))
    }
  }

  private mutating func obey(_ command: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch command {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns - 1, count - 1)
    case "H":
      row = min(rows - 1, count - 1)
      column = min(columns - 1, max(1, numbers.dropFirst().first ?? 1) - 1)
    case "K": erase(fromColumn: numbers.first == 1 ? 0 : column, row: row)
    case "J":
      erase(fromColumn: numbers.first == 2 ? 0 : column, row: numbers.first == 2 ? 0 : row)
      for below in (numbers.first == 2 ? 0 : row + 1)..<rows { erase(fromColumn: 0, row: below) }
    case "P":
      let rest = cells[row].dropFirst(min(columns, column + count))
      cells[row].replaceSubrange(column..., with: rest)
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(cells[row].count - columns)
    default: break
    }
  }

  private mutating func erase(fromColumn start: Int, row: Int) {
    for column in min(start, columns)..<columns { cells[row][column] = " " }
  }
}
