/// Writes `calendar.csv`: one line for each day that differs from Monday to Friday.
func writeCalendar(path: String) throws {
  var writer = try ByteWriter(path: path)
  try writer.line(["date", "kind", "name"])
  for special in specialDays {
    for day in special.first.number...special.last.number {
      writer.cell(CivilDay(number: day).bytes)
      writer.cell(special.worked ? "working" : "holiday")
      writer.cell(special.name)
      try writer.endLine()
    }
  }
  try writer.finish()
}
