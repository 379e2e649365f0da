/// Everything planned about dossiers before the first is made; drawing uses the plan up.
///
/// A stream is what one unit gets online, or otherwise.
struct DossierPlan {
  let arrivals: ArrivalPlan
  var destinations: [Urn]
  var fates: [FateDeck]
  var charged: [Quota]
  var pools: ProcedurePools
  var attributes: AttributePlan

  static func stream(unit: Int, online: Bool) -> Int {
    unit * 2 + (online ? 1 : 0)
  }

  init(scale: Scale, procedures: [Procedure]) {
    let arrivals = ArrivalPlan(scale: scale)
    self.arrivals = arrivals
    destinations = arrivals.destinations.map { Urn(counts: $0) }
    var fates: [FateDeck] = []
    var charged: [Quota] = []
    var demand = [Int](
      repeating: 0, count: agencies.count * Procedure.Kind.allCases.count * 2)
    for (unit, profile) in units.enumerated() {
      let agency = agency(of: unit)
      for online in [false, true] {
        let count = residences.indices.reduce(0) {
          $0 + arrivals.destinations[ArrivalPlan.source(residence: $1, online: online)][unit]
        }
        let deck = planFates(
          unit: profile, online: online, count: count, scale: scale,
          openEnded: agencies[agency].hasOpenEnded)
        let endless = deck.count(where: \.isOpenEnded)
        let owing = scaled(count - endless, agencies[agency].feeShare, 10_000)
        fates.append(deck)
        charged.append(Quota(owing, of: count - endless))
        let wanted: [Procedure.Kind: Int] = [
          .charged: owing, .openEnded: endless, .free: count - endless - owing,
        ]
        for kind in Procedure.Kind.allCases {
          demand[ProcedurePools.pool(agency: agency, kind: kind, online: online)] +=
            wanted[kind] ?? 0
        }
      }
    }
    self.fates = fates
    self.charged = charged
    pools = ProcedurePools(
      procedures: procedures, demand: demand, paidShare: IndexShares.paidOnline)
    attributes = AttributePlan(decks: fates)
  }
}
