/// Writes `dossiers.csv`.
struct DossierTable: ~Copyable {
  private var writer: ByteWriter
  private let applicants = Applicants()
  private let procedureCodes: [[UInt8]]
  private let unitCodes: [[UInt8]]
  private let residenceNames: [[UInt8]]
  private let dates: [[UInt8]]
  private var codeDate: [UInt8] = []
  private var numbers: [Int] = []

  static let header = [
    "code", "unit", "procedure", "district", "channel", "submitted", "accept_by", "accepted",
    "due_original", "due", "finished", "returned", "closed", "status", "supplements", "fee",
    "payment", "sync", "input", "input_store", "citizen_data", "reuse", "result", "result_store",
    "survey", "applicant", "phone",
  ]

  init(path: String, procedures: [Procedure]) throws {
    var writer = try ByteWriter(path: path)
    try writer.line(DossierTable.header)
    self.writer = writer
    procedureCodes = procedures.map { Array($0.code.utf8) }
    unitCodes = units.map { Array($0.code.utf8) }
    residenceNames = residences.map { Array($0.name.utf8) }
    dates = (0..<CivilDay(2025, 1, 1).number).map { CivilDay(number: $0).bytes }
  }

  /// Starts the numbering of a day.
  mutating func startDay(_ day: Int) {
    let (year, month, dayOfMonth) = CivilDay(number: day).yearMonthDay
    codeDate =
      digits(year % 100, width: 2) + digits(month, width: 2) + digits(dayOfMonth, width: 2)
    numbers = [Int](repeating: 0, count: units.count)
  }

  mutating func append(_ dossier: Dossier) throws {
    writeCode(dossier.unit)
    writer.cell(unitCodes[dossier.unit])
    writer.cell(procedureCodes[dossier.procedure])
    writer.cell(residenceNames[dossier.residence])
    writer.cell(Words.channel[dossier.channel.rawValue])
    writeTime(dossier.submitted)
    writeTime(dossier.acceptBy)
    writeTime(dossier.accepted)
    writeTime(dossier.dueOriginal)
    writeTime(dossier.due)
    writeTime(dossier.finished)
    writeTime(dossier.returned)
    writeTime(dossier.closed)
    writer.cell(dossier.status)
    writer.cell(dossier.supplements)
    writer.cell(dossier.fee)
    writeWord(dossier.payment?.rawValue, of: Words.payment)
    writeChoice(dossier.isSynced, of: Words.sync)
    writeChoice(dossier.hasDigitalInput, of: Words.input)
    writeChoice(dossier.hasInputFromStore, of: Words.inputStore)
    writeChoice(dossier.hasCitizenData, of: Words.citizenData)
    writeChoice(dossier.isReused, of: Words.reuse)
    writeChoice(dossier.hasElectronicResult, of: Words.result)
    writeChoice(dossier.isResultInStore, of: Words.resultStore)
    writeWord(dossier.survey?.rawValue, of: Words.survey)
    applicants.write(
      seed: dossier.applicant, ethnic: residences[dossier.residence].ethnic, to: &writer)
    try writer.endLine()
  }

  consuming func finish() throws {
    try writer.finish()
  }

  /// `H15.nn-yymmdd-nnnn`, numbered per unit and day.
  private mutating func writeCode(_ unit: Int) {
    numbers[unit] += 1
    let number = numbers[unit]
    writer.cell(unitCodes[unit])
    writer.append(byte: 45)
    writer.append(codeDate)
    writer.append(byte: 45)
    if number < 10_000 {
      writer.appendPair(number / 100)
      writer.appendPair(number % 100)
    } else {
      writer.append(number)
    }
  }

  private mutating func writeTime(_ time: Int?) {
    guard let time else {
      writer.emptyCell()
      return
    }
    let second = time % WorkCalendar.secondsPerDay
    writer.cell(dates[time / WorkCalendar.secondsPerDay])
    writer.append(byte: 32)
    writer.appendPair(second / 3600)
    writer.append(byte: 58)
    writer.appendPair(second / 60 % 60)
    writer.append(byte: 58)
    writer.appendPair(second % 60)
  }

  private mutating func writeWord(_ place: Int?, of words: [[UInt8]]) {
    if let place { writer.cell(words[place]) } else { writer.emptyCell() }
  }

  /// The first word for no, the second for yes.
  private mutating func writeChoice(_ choice: Bool?, of words: [[UInt8]]) {
    writeWord(choice.map { $0 ? 1 : 0 }, of: words)
  }
}

private enum Words {
  static let channel = bytes("counter", "online", "postal")
  static let payment = bytes("online", "counter", "unpaid")
  static let sync = bytes("pending", "synced")
  static let input = bytes("paper", "digital")
  static let inputStore = bytes("none", "personal")
  static let citizenData = bytes("typed", "queried")
  static let reuse = bytes("new", "reused")
  static let result = bytes("paper", "electronic")
  static let resultStore = bytes("none", "personal")
  static let survey = bytes("satisfied", "neutral", "dissatisfied")

  private static func bytes(_ words: String...) -> [[UInt8]] {
    words.map { Array($0.utf8) }
  }
}
