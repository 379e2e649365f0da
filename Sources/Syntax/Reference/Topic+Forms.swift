extension Topic {
  static let formTopics = [
    Topic(
      "as", [.as], .forms, "MEASURE {as} {share} | {rank} | {cumulative} | {change} | …",
      (
        "Shows a measure in another form. The word also names a table in `load`.",
        "Cho phép đo ở dạng khác. Từ này cũng dùng để đặt tên bảng khi nạp."
      ), ["count as share by {field}", "rate {flag} as rank by {field}"]),
    Topic(
      "share", [.share, .within], .forms, "{as} {share} [{within} COLUMN]",
      (
        "The part of the count of all, or within each value of a column of `by`. A rate has no share.",
        "Phần trong tổng số, hoặc trong từng giá trị của một cột ở `theo`. Tỷ lệ thì không có tỷ trọng."
      ), ["count as share by {field}", "count as share within {field} by {field}, {link} limit 5"]),
    Topic(
      "rank", [.rank], .forms, "{as} {rank} [{within} COLUMN]",
      (
        "The place in the order: best first where the model says what is better, else highest first. Equal values share a place (1, 2=, 2=, 4). `within` ranks those that have the same value; the model may say so.",
        "Thứ hạng: tốt nhất trước nếu mô hình nói thế nào là tốt hơn, không thì cao nhất trước. Bằng nhau thì cùng hạng (1, 2=, 2=, 4). `trong` xếp hạng giữa các đối tượng cùng giá trị; mô hình có thể quy định sẵn."
      ), ["rate {flag} as rank by {field}", "count as rank by {link} limit 5"]),
    Topic(
      "cumulative", [.cumulative], .forms, "{as} {cumulative}",
      (
        "Each period together with all before it, computed from the rows.",
        "Mỗi kỳ cộng với mọi kỳ trước, tính từ các dòng."
      ),
      [
        "count as cumulative by month during {year}",
        "rate {flag} as cumulative by month during {year}",
        timed("count copy as cumulative by month during {year}"),
      ]),
    Topic(
      "change", [.change], .forms, "{as} {change}",
      ("The difference to the row before.", "Chênh lệch so với dòng trước."),
      [
        "count as change by month during {year}", "rate {flag} as change by month during {year}",
        timed("count copy as change by month during {year}"),
      ]),
    Topic(
      "index", [.index], .forms, "{as} {index} PERIOD",
      (
        "In percent of the value of one period, which is 100.",
        "Tính theo phần trăm giá trị của một kỳ, kỳ đó là 100."
      ),
      [
        "count as index {month} by month since {month}", "count as index {quarter} by quarter",
        timed("count copy as index {month} by month since {month}"),
      ]),
    Topic(
      "rolling", [.rolling], .forms, "{as} {rolling} NUMBER GRAIN",
      (
        "Each period together with those right before it, as many as are named, computed from the rows.",
        "Mỗi kỳ gộp với các kỳ liền trước cho đủ số đã nêu, tính từ các dòng."
      ),
      [
        "count as rolling 3 months by month", "avg {number} as rolling 2 months by month",
        timed("count copy as rolling 3 months by month"),
      ]),
  ]
}
