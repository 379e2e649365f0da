/// Makes the dossiers of 2023 a day at a time, in the order in which they were submitted, and
/// hands each to the table; only one day is held in memory.
struct DossierStream {
  private var plan: DossierPlan
  private let procedures: [Procedure]
  private let times: SubmissionTimes
  private let history: CaseHistory
  private var random: RandomSource

  /// The date of the export: what happened later is not in the files.
  static let asOf = CivilDay(2024, 1, 25)

  init(scale: Scale, seed: UInt64, procedures: [Procedure], calendar: WorkCalendar) {
    plan = DossierPlan(scale: scale, procedures: procedures)
    self.procedures = procedures
    times = SubmissionTimes(calendar: calendar)
    history = CaseHistory(calendar: calendar, asOf: DossierStream.asOf)
    random = RandomSource(seed: seed, purpose: 2)
  }

  mutating func write(to table: inout DossierTable) throws {
    for month in 1...12 {
      let first = CivilDay(2023, month, 1).number
      let next = month == 12 ? CivilDay(2024, 1, 1).number : CivilDay(2023, month + 1, 1).number
      let perSource = plan.arrivals.months[month - 1].enumerated().map { source, count in
        times.spread(count, over: first..<next, online: source % 2 == 1, &random)
      }
      for day in first..<next {
        try writeDay(day, counts: perSource.map { $0[day - first] }, to: &table)
      }
    }
  }

  private mutating func writeDay(
    _ day: Int, counts: [Int], to table: inout DossierTable
  ) throws {
    var dossiers: [Dossier] = []
    for (source, count) in counts.enumerated() {
      for _ in 0..<count { dossiers.append(dossier(on: day, source: source)) }
    }
    // The place breaks ties, so the order is the same on every machine.
    let order = dossiers.indices
      .map { UInt64(dossiers[$0].submitted) << 32 | UInt64($0) }.sorted()
    table.startDay(day)
    for key in order {
      try table.append(dossiers[Int(key & 0xFFFF_FFFF)])
    }
  }

  private mutating func dossier(on day: Int, source: Int) -> Dossier {
    let online = source % 2 == 1
    let unit = plan.destinations[source].draw(&random)
    let stream = DossierPlan.stream(unit: unit, online: online)
    let fate = plan.fates[stream].draw(&random)
    let kind: Procedure.Kind =
      fate.isOpenEnded
      ? .openEnded : plan.charged[stream].draw(&random) ? .charged : .free
    let procedure = plan.pools.draw(
      pool: ProcedurePools.pool(agency: agency(of: unit), kind: kind, online: online), &random)
    let channel: Dossier.Channel = online ? .online : random.chance(210) ? .postal : .counter
    var dossier = Dossier(
      unit: unit, procedure: procedure, residence: source / 2, channel: channel,
      submitted: times.time(on: day, channel: channel, &random), status: 4,
      applicant: random.next())
    charge(&dossier, kind: kind, fate: fate)
    let lateAcceptance = units[unit].waiting > 0 ? 1300 : 450
    history.fill(
      &dossier, fate: fate, legalDays: procedures[procedure].legalDays,
      lateAcceptance: lateAcceptance, &random)
    addAttributes(&dossier, stream: stream, fate: fate)
    return dossier
  }

  private mutating func charge(_ dossier: inout Dossier, kind: Procedure.Kind, fate: Fate) {
    guard kind == .charged else { return }
    dossier.fee =
      procedures[dossier.procedure].fee ?? (random.between(3, 60) * random.between(1, 30) * 10_000)
    if plan.pools.drawPayment(
      procedure: dossier.procedure, online: dossier.channel == .online, &random)
    {
      dossier.payment = .online
    } else {
      dossier.payment = fate.isOpen && random.chance(7000) ? .unpaid : .counter
    }
  }

  private mutating func addAttributes(_ dossier: inout Dossier, stream: Int, fate: Fate) {
    dossier.isSynced = plan.attributes.synced[stream].draw(&random)
    if fate.isAccepted {
      dossier.hasDigitalInput = plan.attributes.digitalInput[stream].draw(&random)
      dossier.hasInputFromStore = plan.attributes.inputFromStore[stream].draw(&random)
      dossier.hasCitizenData = plan.attributes.citizenData[stream].draw(&random)
      dossier.isReused = plan.attributes.reused[stream].draw(&random)
    } else if dossier.payment == .counter {
      dossier.payment = .unpaid
    }
    guard fate.isFinished else { return }
    let isElectronic = plan.attributes.electronicResult[stream].draw(&random)
    dossier.hasElectronicResult = isElectronic
    if isElectronic {
      dossier.isResultInStore = plan.attributes.resultInStore[stream].draw(&random)
    }
    if plan.attributes.surveyed[stream].draw(&random) {
      let isSatisfied = plan.attributes.satisfied[stream].draw(&random)
      dossier.survey =
        isSatisfied ? .satisfied : random.chance(6500) ? .neutral : .dissatisfied
    }
  }
}
