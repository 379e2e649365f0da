extension MessageTable {
  /// E540–E549 and N540–N549: why a rate changed.
  static let whyMessages: [MessageID: MessageText] = whyErrors.merging(whyFindings) { first, _ in
    first
  }

  private static let whyErrors: [MessageID: MessageText] = [
    .whyNeedsRate: MessageText(
      what: ("{name} is not a rate", "{name} không phải là tỷ lệ"),
      cause: (
        "`why` tells what a rate owes to the rates of its groups and what to their shares.",
        "`vì sao` tách thay đổi của một tỷ lệ thành phần do tỷ lệ của các nhóm và phần do cơ cấu."
      ),
      help: (
        "Counts, sums and points have no shares to tell apart: `vs` shows how each group has changed.",
        "Số lượng, tổng và điểm không có cơ cấu để tách: `so với` cho thấy từng nhóm thay đổi ra sao."
      )),
    .whyTakesOneRate: MessageText(
      what: ("`why` takes one rate at a time", "`vì sao` mỗi lần chỉ nhận một tỷ lệ"),
      cause: (
        "Each rate has effects of its own.", "Mỗi tỷ lệ có các tác động riêng."
      ),
      help: ("Ask about one rate after the other.", "Hãy hỏi lần lượt từng tỷ lệ.")),
    .whyTakesNoForm: MessageText(
      what: ("{form} has no meaning in `why`", "{form} không có nghĩa trong `vì sao`"),
      cause: (
        "The change of the rate itself is taken apart.", "Câu hỏi tách thay đổi của chính tỷ lệ."
      ),
      help: (
        "Forms belong to questions; `why` takes the plain rate.",
        "Các dạng dùng trong câu hỏi thường; `vì sao` nhận tỷ lệ không kèm dạng."
      )),
    .whyTakesNoClause: MessageText(
      what: ("{word} has no meaning in `why`", "{word} không có nghĩa trong `vì sao`"),
      cause: (
        "Its columns are fixed, the largest effects stand first, and all groups are needed for the sum; `limit` shows the first rows.",
        "Các cột là cố định, tác động lớn nhất đứng đầu, và cần đủ các nhóm để cộng khớp; `giới hạn` chỉ hiện các dòng đầu."
      ),
      help: (
        "`why` takes `by`, `where`, a period, `vs`, `as of`, `limit`, `with totals` and `with labels`.",
        "`vì sao` nhận `theo`, `khi`, một kỳ, `so với`, `tính đến`, `giới hạn`, `kèm tổng cộng` và `kèm nhãn`."
      )),
    .whyNeedsTwoPeriods: MessageText(
      what: ("`why` compares two periods", "`vì sao` so sánh hai kỳ"),
      cause: (
        "{word} names one number, which has no groups with rates and shares.",
        "{word} chỉ nêu một con số, không có các nhóm với tỷ lệ và cơ cấu."
      ),
      help: (
        "Write another period after `vs`: `vs 2023-Q3`, `vs previous quarter`, `vs same period last year`.",
        "Hãy viết một kỳ khác sau `so với`: `so với 2023-Q3`, `so với quý trước`, `so với cùng kỳ năm trước`."
      )),
    .whyGroupedByTime: MessageText(
      what: ("{word} cannot be the groups of `why`", "{word} không thể là nhóm của `vì sao`"),
      cause: (
        "A time lies in one of the two periods only, so no group would have a rate in both.",
        "Một thời điểm chỉ thuộc một trong hai kỳ, nên không nhóm nào có tỷ lệ ở cả hai."
      ),
      advice: (
        "group by something that both periods have", "hãy nhóm theo điều có ở cả hai kỳ"
      ),
      help: (
        "Columns of texts, links, bands, `weekday` and `hour` occur in every period.",
        "Cột văn bản, liên kết, khoảng, `thứ` và `giờ` có ở mọi kỳ."
      )),
    .whyNothingSplits: MessageText(
      what: (
        "no column of {entity} has 2 to 50 values here",
        "không cột nào của {entity} có từ 2 đến 50 giá trị ở đây"
      ),
      cause: (
        "Without `by`, `why` tries each text and link of the rows counted.",
        "Không có `theo`, `vì sao` thử từng cột văn bản và liên kết của các dòng được đếm."
      ),
      advice: ("say by what, with `by`", "hãy nêu cách chia bằng `theo`"),
      help: (
        "With `by` a rate is split by anything that groups rows.",
        "Với `theo`, tỷ lệ được chia theo bất cứ điều gì nhóm được các dòng."
      )),
  ]

  private static let whyFindings: [MessageID: MessageText] = [
    .everyRateRose: MessageText(
      what: (
        "the rate rose in each of the {count} groups, and yet the whole fell",
        "tỷ lệ tăng ở cả {count} nhóm, vậy mà tỷ lệ chung giảm"
      ),
      cause: (
        "Groups with low rates have gained weight.", "Các nhóm có tỷ lệ thấp đã chiếm phần lớn hơn."
      ),
      help: (
        "A whole can move against all of its parts when their shares change (Simpson's paradox).",
        "Tổng thể có thể đi ngược mọi bộ phận khi cơ cấu thay đổi (nghịch lý Simpson)."
      )),
    .everyRateFell: MessageText(
      what: (
        "the rate fell in each of the {count} groups, and yet the whole rose",
        "tỷ lệ giảm ở cả {count} nhóm, vậy mà tỷ lệ chung tăng"
      ),
      cause: (
        "Groups with high rates have gained weight.", "Các nhóm có tỷ lệ cao đã chiếm phần lớn hơn."
      ),
      help: (
        "A whole can move against all of its parts when their shares change (Simpson's paradox).",
        "Tổng thể có thể đi ngược mọi bộ phận khi cơ cấu thay đổi (nghịch lý Simpson)."
      )),
    .changeWhollyFrom: MessageText(
      what: ("{change} comes wholly from {cause}", "{change} hoàn toàn do {cause}"),
      cause: ("The other effect is 0.", "Tác động kia bằng 0."),
      help: (
        "Rate effect and mix effect add up to the change.",
        "Tác động của tỷ lệ và của cơ cấu cộng lại đúng bằng thay đổi."
      )),
    .changeMostlyFrom: MessageText(
      what: (
        "most of {change} comes from {cause}", "phần lớn {change} do {cause}"
      ),
      cause: (
        "Both effects point the same way, and this one is the larger.",
        "Hai tác động cùng chiều, và tác động này lớn hơn."
      ),
      help: (
        "Rate effect and mix effect add up to the change.",
        "Tác động của tỷ lệ và của cơ cấu cộng lại đúng bằng thay đổi."
      )),
    .changeFromOneAgainstOther: MessageText(
      what: (
        "{change} of {whole} pp comes from {cause}, {part} pp; {other} took back {rest} pp of that",
        "{change} {whole} điểm % là do {cause}, {part} điểm %; {other} bù lại {rest} điểm %"
      ),
      cause: (
        "The effects point in opposite ways.", "Hai tác động ngược chiều nhau."
      ),
      help: (
        "Rate effect and mix effect add up to the change.",
        "Tác động của tỷ lệ và của cơ cấu cộng lại đúng bằng thay đổi."
      )),
    .splitNeedsRows: MessageText(
      what: (
        "there is no rate in {period}, so nothing can be taken apart",
        "không có tỷ lệ nào trong {period} nên không có gì để tách"
      ),
      cause: ("No row of that period is known.", "Kỳ đó không có dòng nào biết được."),
      help: (
        "Both periods need rows where the rate's condition is true or false.",
        "Cả hai kỳ phải có dòng mà điều kiện của tỷ lệ đúng hoặc sai."
      )),
    .groupsDecideRate: MessageText(
      what: (
        "{columns} decides the rate: each group has all of its rows in it, or none",
        "{columns} quyết định tỷ lệ: mỗi nhóm có mọi dòng đều thuộc, hoặc không dòng nào"
      ),
      cause: (
        "Such a table tells only how the groups have grown.",
        "Bảng như vậy chỉ cho biết các nhóm lớn lên ra sao."
      ),
      help: (
        "The rate asks for what the groups are made of.",
        "Tỷ lệ hỏi đúng điều dùng để chia nhóm."
      )),
  ]
}
