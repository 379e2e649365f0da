/// Yes-or-no attributes of dossiers, planned exactly in total and with a share of its own for each
/// unit and way of handing in.
struct AttributePlan {
  var synced: [Quota]
  var digitalInput: [Quota]
  var inputFromStore: [Quota]
  var citizenData: [Quota]
  var reused: [Quota]
  var electronicResult: [Quota]
  var resultInStore: [Quota]
  var surveyed: [Quota]
  var satisfied: [Quota]

  /// Plans from the fates of each stream.
  init(decks: [FateDeck]) {
    let all = decks.map { $0.count { _ in true } }
    let accepted = decks.map { $0.count(where: \.isAccepted) }
    let finished = decks.map { $0.count(where: \.isFinished) }
    synced = quotas(IndexShares.synced, of: all, spread: 20)
    digitalInput = quotas(IndexShares.digitalInput, of: accepted, online: 165, spread: 60)
    inputFromStore = quotas(
      IndexShares.inputFromPersonalStore, of: accepted, online: 260, spread: 100)
    citizenData = quotas(IndexShares.citizenDataQueried, of: accepted, online: 120, spread: 100)
    reused = quotas(IndexShares.reused, of: accepted, online: 140, spread: 100)
    electronicResult = quotas(
      IndexShares.electronicResult, of: finished, online: 140, spread: 80)
    resultInStore = quotas(
      IndexShares.resultInPersonalStore, of: electronicResult.map(\.wanted), online: 160,
      spread: 100)
    surveyed = quotas(IndexShares.surveyed, of: finished, online: 150, spread: 100)
    satisfied = quotas(
      IndexShares.surveySatisfied, of: surveyed.map(\.wanted), spread: 30)
  }
}

/// Splits the planned total, `share` of 10,000 in all streams together, over the streams.
///
/// An online dossier weighs `online` where any other weighs 100; units differ by up to a fifth at
/// a `spread` of 100.
private func quotas(
  _ share: Int, of totals: [Int], online: Int = 100, spread: Int
) -> [Quota] {
  let weights = totals.enumerated().map { stream, total in
    total * (stream % 2 == 1 ? online : 100) * (10_000 + (stream / 2 * 37 % 41 - 20) * spread)
  }
  let wanted = apportion(
    scaled(totals.reduce(0, +), share, 10_000), by: weights, caps: totals)
  return zip(wanted, totals).map { Quota($0, of: $1) }
}
