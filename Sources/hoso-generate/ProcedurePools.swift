/// Which procedures dossiers ask for: one pool for each agency, kind and way of handing in, from
/// which procedures are drawn without replacement.
struct ProcedurePools {
  private var pools: [WideUrn] = []
  /// By pool: the places of its procedures, the most used first.
  private let members: [[Int]]
  /// By procedure: its owing dossiers handed in otherwise and online, and those of them paid online.
  private var payments: [Quota]

  /// The place of a pool.
  static func pool(agency: Int, kind: Procedure.Kind, online: Bool) -> Int {
    (agency * Procedure.Kind.allCases.count + kind.rawValue) * 2 + (online ? 1 : 0)
  }

  /// Plans from the dossiers of each pool; `paidShare` of 10,000 owing ones are paid online.
  init(procedures: [Procedure], demand: [Int], paidShare: Int) {
    // The order of ranks, unlike that of codes, is the same for every seed.
    let byRank = procedures.indices.sorted {
      (procedures[$0].agency, procedures[$0].rank) < (procedures[$1].agency, procedures[$1].rank)
    }
    members = ProcedurePools.members(of: procedures, byRank, poolCount: demand.count)
    var owing = [Int](repeating: 0, count: procedures.count * 2)
    for (pool, places) in members.enumerated() {
      // Online demand leans to other procedures than demand at the counter.
      let weights = places.enumerated().map { rank, place in
        procedures[place].weight * (pool % 2 == 0 ? 10 : 6 + (rank * 5) % 9)
      }
      let counts = apportion(demand[pool], by: weights)
      pools.append(WideUrn(counts: counts))
      for (place, count) in zip(places, counts) where procedures[place].kind == .charged {
        owing[place * 2 + pool % 2] = count
      }
    }
    payments = ProcedurePools.payments(procedures, byRank, owing: owing, paidShare)
  }

  /// The place of the procedure drawn.
  mutating func draw(pool: Int, _ random: inout RandomSource) -> Int {
    members[pool][pools[pool].draw(&random)]
  }

  /// Whether an owing dossier of this procedure is paid online.
  mutating func drawPayment(
    procedure: Int, online: Bool, _ random: inout RandomSource
  ) -> Bool {
    payments[procedure * 2 + (online ? 1 : 0)].draw(&random)
  }

  private static func members(
    of procedures: [Procedure], _ byRank: [Int], poolCount: Int
  ) -> [[Int]] {
    var members = [[Int]](repeating: [], count: poolCount)
    for place in byRank {
      let procedure = procedures[place]
      for online in [false, true] {
        members[pool(agency: procedure.agency, kind: procedure.kind, online: online)].append(place)
      }
    }
    return members
  }

  /// Spreads the online payments over the procedures set up for them, more on online dossiers.
  private static func payments(
    _ procedures: [Procedure], _ byRank: [Int], owing: [Int], _ paidShare: Int
  ) -> [Quota] {
    let entries = byRank.flatMap { [$0 * 2, $0 * 2 + 1] }
    let weights = entries.map { entry in
      procedures[entry / 2].takesOnlinePayment ? owing[entry] * (entry % 2 == 1 ? 88 : 45) : 0
    }
    let total = scaled(owing.reduce(0, +), paidShare, 10_000)
    let paid = apportion(total, by: weights, caps: entries.map { owing[$0] })
    var payments = owing.map { Quota(0, of: $0) }
    for (entry, count) in zip(entries, paid) { payments[entry] = Quota(count, of: owing[entry]) }
    return payments
  }
}
