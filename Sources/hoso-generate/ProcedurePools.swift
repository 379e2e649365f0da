/// Which procedures dossiers ask for: one pool for each agency, kind and way of handing in, from
/// which procedures are drawn without replacement.
struct ProcedurePools {
  private var pools: [WideUrn]
  private let members: [[Int]]
  /// By procedure: its owing dossiers handed in otherwise and online, and those of them paid online.
  private var payments: [Quota]

  /// The place of a pool.
  static func pool(agency: Int, kind: Procedure.Kind, online: Bool) -> Int {
    (agency * Procedure.Kind.allCases.count + kind.rawValue) * 2 + (online ? 1 : 0)
  }

  /// Plans from the dossiers of each pool; `paidShare` of 10,000 owing ones are paid online.
  init(procedures: [Procedure], demand: [Int], paidShare: Int) {
    var members = [[Int]](repeating: [], count: demand.count)
    let byRank = procedures.indices.sorted {
      (procedures[$0].agency, procedures[$0].rank) < (procedures[$1].agency, procedures[$1].rank)
    }
    for place in byRank {
      let procedure = procedures[place]
      for online in [false, true] {
        members[
          ProcedurePools.pool(agency: procedure.agency, kind: procedure.kind, online: online)
        ].append(place)
      }
    }
    var owing = [Int](repeating: 0, count: procedures.count * 2)
    var pools: [WideUrn] = []
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
    self.members = members
    self.pools = pools
    let weights = owing.enumerated().map { entry, count in
      procedures[entry / 2].takesOnlinePayment ? count * (entry % 2 == 1 ? 88 : 45) : 0
    }
    let paid = apportion(
      scaled(owing.reduce(0, +), paidShare, 10_000), by: weights, caps: owing)
    payments = zip(paid, owing).map { Quota($0, of: $1) }
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
}
