extension MessageTable {
  /// The words of charts.
  static let chartTerms: [Term: Bilingual] = [
    .chartTitle: Bilingual("{measure} by {dimension}", "{measure} theo {dimension}"),
    .chartDistribution: Bilingual("distribution of {measure}", "phân bố của {measure}"),
    .chartEmpty: Bilingual("there is nothing to draw", "không có gì để vẽ"),
    .chartLow: Bilingual("lowest {value} {place}", "thấp nhất {value} {place}"),
    .chartHigh: Bilingual("highest {value} {place}", "cao nhất {value} {place}"),
    .chartColumnsHidden: Bilingual(
      "{count} more {count|column does|columns do} not fit; a wider window shows {count|it|them}",
      "còn {count} cột không vừa; cửa sổ rộng hơn sẽ hiện"),
    .pageQuestion: Bilingual("question", "câu hỏi"),
    .privateQuestion: Bilingual(
      "a sentence about private columns", "một câu về các cột riêng tư"),
    .funnelLimits: Bilingual(
      "overall {rate}; chance alone keeps {inner} of groups between the dotted limits, {outer} between the solid ones",
      "chung {rate}; nếu chỉ do ngẫu nhiên, {inner} số nhóm nằm giữa hai đường chấm, {outer} giữa hai đường liền"
    ),
    .funnelAbove: Bilingual("{count} above the {limit} limit", "{count} trên giới hạn {limit}"),
    .funnelBelow: Bilingual("{count} below the {limit} limit", "{count} dưới giới hạn {limit}"),
    .funnelWithin: Bilingual("{count} within {limit}", "{count} trong giới hạn {limit}"),
    .controlLimits: Bilingual(
      "mean {mean}, natural limits {low} to {high} (XmR: mean ± 2.66 × mean moving range)",
      "trung bình {mean}, giới hạn tự nhiên {low} đến {high} (XmR: trung bình ± 2,66 × biên độ di động trung bình)"
    ),
    .controlAbove: Bilingual("above the limits", "trên giới hạn"),
    .controlBelow: Bilingual("below the limits", "dưới giới hạn"),
    .controlRun: Bilingual(
      "eight or more in a row on one side of the mean",
      "từ tám điểm liền nhau về một phía của trung bình"),
    .controlQuiet: Bilingual(
      "no signal: no point outside the limits, no eight in a row on one side",
      "không có tín hiệu: không điểm nào ngoài giới hạn, không có tám điểm liền một phía"),
  ]
}
