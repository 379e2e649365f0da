/// A procedure of the catalogue.
struct Procedure {
  /// How a procedure's dossiers are charged and promised; it decides which dossiers it can get.
  enum Kind: Int, CaseIterable {
    case free
    case charged
    /// Free of charge and without a due date.
    case openEnded
  }

  var code: String
  let name: String
  let field: String
  let agency: Int
  /// The place in `units` of the department that answers for publication.
  let publisher: Int
  /// The place in its agency's list, the most used first.
  let rank: Int
  let kind: Kind
  /// Whether all of it can be done online, not only a part.
  let isFull: Bool
  /// In đồng; nil where the sum depends on the dossier.
  let fee: Int?
  /// Working days the law gives; nil without a due date.
  let legalDays: Int?
  /// Share of demand within its kind; 0 for procedures nobody asks for.
  let weight: Int
  /// Whether it is set up for online payment.
  let takesOnlinePayment: Bool
}

/// The 1,698 procedures, in the order of their codes.
func makeProcedures(seed: UInt64) -> [Procedure] {
  var procedures: [Procedure] = []
  for agency in agencies.indices { procedures += agencyProcedures(agency) }
  var random = RandomSource(seed: seed, purpose: 1)
  var used: Set<String> = [reservedCode]
  for place in procedures.indices {
    procedures[place].code = freshCode(&random, used: &used)
  }
  // The code that spreadsheets turn into the number 1.00065 belongs to a procedure much used.
  procedures[landRegistration].code = reservedCode
  return procedures.sorted { $0.code < $1.code }
}

private let reservedCode = "1.000650"
/// The second procedure of the district level.
private let landRegistration = 1
private let legalDays = [3, 5, 7, 5, 10, 15, 3, 20, 10, 7, 30, 5, 15, 2, 45, 10, 20, 3, 60, 12]
private let fees = [20_000, 50_000, 75_000, 100_000, 150_000, 200_000, 350_000, 500_000, 1_200_000]

private func agencyProcedures(_ number: Int) -> [Procedure] {
  let agency = agencies[number]
  return (0..<agency.procedures).map { rank in
    if rank < agency.leading.count {
      let leading = agency.leading[rank]
      return procedure(
        leading.name, leading.field, agency: number, rank: rank,
        kind: leading.fee == 0 ? .free : .charged, days: leading.days, fee: leading.fee)
    }
    let tail = rank - agency.leading.count
    let field = agency.fields[tail % agency.fields.count]
    let name = procedureName(
      field: field, place: tail / agency.fields.count, suffix: number == 0 ? " (cấp huyện)" : "")
    let kind = tailKind(rank, agency)
    let obliged = rank % 13 == 4
    return procedure(
      name, field, agency: number, rank: rank, kind: kind,
      days: kind == .openEnded ? nil : legalDays[(rank * 3 + number) % legalDays.count],
      fee: kind != .charged ? 0 : obliged ? nil : fees[(rank * 5 + number) % fees.count])
  }
}

private func tailKind(_ rank: Int, _ agency: Agency) -> Procedure.Kind {
  if agency.hasOpenEnded && rank % 20 == 11 { return .openEnded }
  return agency.chargesFees && rank % 5 < 2 ? .charged : .free
}

private func procedure(
  _ name: String, _ field: String, agency: Int, rank: Int, kind: Procedure.Kind, days: Int?,
  fee: Int?
) -> Procedure {
  let size = agencies[agency].procedures
  let isDormant = size >= 10 && rank * 100 >= size * 78
  return Procedure(
    code: "", name: name, field: field, agency: agency,
    publisher: agencies[agency].unit ?? districtPublishers[field] ?? 0, rank: rank, kind: kind,
    isFull: (rank * 7 + agency * 3) % 20 < 11, fee: fee, legalDays: days,
    weight: isDormant ? 0 : demand(rank), takesOnlinePayment: kind == .charged && rank % 4 != 3)
}

/// A long tail: demand falls with rank to the power 1.5.
private func demand(_ rank: Int) -> Int {
  let shifted = (rank + 2) * 10_000
  var root = 1
  while (root + 1) * (root + 1) <= shifted { root += 1 }
  return 1_000_000_000_000 / (shifted * root)
}

/// Which department publishes the procedures of the district level, by field.
private let districtPublishers: [String: Int] = [
  "Đất đai": 8, "Môi trường": 8, "Hộ tịch": 1, "Chứng thực": 1, "Nuôi con nuôi": 1,
  "Hộ kinh doanh": 2, "Bảo trợ xã hội": 10, "Người có công": 10, "Giáo dục": 13,
  "Quy hoạch xây dựng, kiến trúc": 7, "Thi đua, khen thưởng": 0, "Tổ chức, biên chế": 0,
  "Văn hóa": 11, "Nông nghiệp": 5,
]

/// A code such as `1.005129`, some with the suffix that marks a local one.
private func freshCode(_ random: inout RandomSource, used: inout Set<String>) -> String {
  while true {
    let series = random.between(1, 3)
    let number = random.between(102, series == 1 ? 13_998 : 2_998)
    let body = String(decoding: digits(number, width: 6), as: UTF8.self)
    let code = "\(series).\(body)"
    let isLocal = random.chance(400)
    guard used.insert(code).inserted else { continue }
    return isLocal ? code + ".H15" : code
  }
}
