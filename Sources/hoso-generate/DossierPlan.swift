/// Everything planned about dossiers before the first is made; drawing uses the plan up.
///
/// A stream is what one unit gets online, or otherwise.
struct DossierPlan {
  let arrivals: ArrivalPlan
  var destinations: [Urn]
  var fates: [FateDeck] = []
  var charged: [Quota] = []
  var pools: ProcedurePools
  var attributes: AttributePlan

  /// The place of a stream.
  static func stream(unit: Int, online: Bool) -> Int {
    unit * 2 + (online ? 1 : 0)
  }

  init(scale: Scale, procedures: [Procedure]) {
    arrivals = ArrivalPlan(scale: scale)
    destinations = arrivals.destinations.map { Urn(counts: $0) }
    var demand = [Int](
      repeating: 0, count: agencies.count * Procedure.Kind.allCases.count * 2)
    for (unit, profile) in units.enumerated() {
      let agency = agency(of: unit)
      for online in [false, true] {
        let deck = planFates(
          unit: profile, online: online, count: arrivals.count(unit: unit, online: online),
          scale: scale, openEnded: agencies[agency].hasOpenEnded)
        let endless = deck.count(where: \.isOpenEnded)
        let limited = deck.count { !$0.isOpenEnded }
        let owing = scaled(limited, agencies[agency].feeShare, 10_000)
        for (kind, count) in [
          (Procedure.Kind.charged, owing), (.openEnded, endless), (.free, limited - owing),
        ] {
          demand[ProcedurePools.pool(agency: agency, kind: kind, online: online)] += count
        }
        fates.append(deck)
        charged.append(Quota(owing, of: limited))
      }
    }
    pools = ProcedurePools(
      procedures: procedures, demand: demand, paidShare: IndexShares.paidOnline)
    attributes = AttributePlan(decks: fates)
  }
}
