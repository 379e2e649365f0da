/// Writes `procedures.csv`: the catalogue with the facts of its publication.
func writeProcedures(_ procedures: [Procedure], seed: UInt64, path: String) throws {
  var random = RandomSource(seed: seed, purpose: 3)
  let count = procedures.count
  func share(_ share: Int) -> Quota { Quota(scaled(count, share, 10_000), of: count) }
  var onTime = share(IndexShares.publishedOnTime)
  var complete = share(IndexShares.contentComplete)
  var updatedOnTime = share(IndexShares.updatedOnTime)
  var electronic = share(IndexShares.electronicProcedures)

  var writer = try ByteWriter(path: path)
  try writer.line([
    "code", "name", "field", "authority", "agency", "level", "charge", "fee", "legal_days",
    "result",
    "publish_by", "published", "update_by", "updated", "content",
  ])
  for procedure in procedures {
    writer.cell(procedure.code)
    writer.cell(procedure.name)
    writer.cell(procedure.field)
    writer.cell(procedure.agency == 0 ? "district" : "province")
    writer.cell(units[procedure.publisher].code)
    writer.cell(procedure.isFull ? "full" : "partial")
    writer.cell(chargeWord(procedure))
    writeOptional(procedure.fee, to: &writer)
    writeOptional(procedure.legalDays, to: &writer)
    writer.cell(electronic.draw(&random) ? "electronic" : "paper")
    let publishBy = CivilDay(2019, 3, 1).number + random.below(1600)
    writeDeadline(publishBy, met: onTime.draw(&random), to: &writer, &random)
    // The portal is to show it within 5 working days.
    writeDeadline(publishBy + 7, met: updatedOnTime.draw(&random), to: &writer, &random)
    writer.cell(complete.draw(&random) ? "complete" : "incomplete")
    try writer.endLine()
  }
  try writer.finish()
}

private func chargeWord(_ procedure: Procedure) -> String {
  guard procedure.kind == .charged else { return "none" }
  return procedure.fee == nil ? "obligation" : "fee"
}

private func writeOptional(_ number: Int?, to writer: inout ByteWriter) {
  if let number { writer.cell(number) } else { writer.emptyCell() }
}

/// Two cells: the deadline and the day on which it was done.
private func writeDeadline(
  _ deadline: Int, met: Bool, to writer: inout ByteWriter, _ random: inout RandomSource
) {
  writer.cell(CivilDay(number: deadline).bytes)
  let done = met ? deadline - random.below(6) : deadline + 1 + random.below(40)
  writer.cell(CivilDay(number: done).bytes)
}
