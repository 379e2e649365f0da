extension Topic {
  static let measureTopics = [
    Topic(
      "rate", [.rate, .of], .measures, "{rate} FLAG | {rate} (CONDITION) {of} ENTITY",
      (
        "The share of rows for which a flag is true, among those where it is true or false. Rows where it is unknown are left out and counted in the footer; the column n says how many rows were judged.",
        "Tỷ lệ số dòng có cờ đúng trong số các dòng có cờ đúng hoặc sai. Dòng chưa rõ bị loại và được đếm ở chân bảng; cột n là số dòng đã xét."
      ), ["rate {flag} by {field}", "rate (not {flag}) of {main}"]),
    Topic(
      "count", [.count], .measures, "{count} [ENTITY | FLAG | (CONDITION) [{of} ENTITY]]",
      (
        "The number of rows. Alone it counts what the data is about; with a flag or a condition, the rows for which it is true.",
        "Số dòng. Đứng một mình thì đếm đối tượng chính của dữ liệu; có cờ hoặc điều kiện thì đếm các dòng thỏa."
      ), ["count {flag} by {field}", "count ({flag} or {otherFlag}) of {main} by {link} top 5"]),
    Topic(
      "sum", [.sum], .measures, "{sum} COLUMN | {sum} (EXPRESSION)",
      (
        "Adds up the numbers of the rows; missing ones are left out. Sums are exact.",
        "Cộng các số của các dòng, bỏ qua giá trị thiếu. Tổng là chính xác."
      ), ["sum {number} by {field}", "sum ({number} * 2) / count by {field}"]),
    Topic(
      "avg", [.avg], .measures, "{avg} COLUMN | {avg} (EXPRESSION)",
      (
        "The mean of the numbers that are there.", "Số trung bình của các giá trị không thiếu."
      ), ["avg {number} by {field}", "avg (days({time}, {event})) by {link} limit 5"]),
    Topic(
      "median", [.median], .measures, "{median} COLUMN",
      (
        "The middle value: half of the rows have less, half more. Exact, never estimated.",
        "Giá trị ở giữa: một nửa số dòng nhỏ hơn, một nửa lớn hơn. Tính chính xác, không ước lượng."
      ), ["median {number} by {field}", "median (days({time}, {event}))"]),
    Topic(
      "percentile", [.percentile], .measures, "p1 … p99 COLUMN",
      (
        "The value that this many percent of the rows do not exceed: p90 is what nine rows in ten stay within. Exact.",
        "Giá trị mà bấy nhiêu phần trăm số dòng không vượt quá: p90 là mức mà chín phần mười số dòng nằm trong. Tính chính xác."
      ), ["p90 {number} by {field}", "p10 {number}, p90 {number}"]),
    Topic(
      "min", [.min], .measures, "{min} COLUMN",
      ("The least number or the first date.", "Số nhỏ nhất hoặc ngày sớm nhất."),
      ["min {number} by {field}", "min {time}"]),
    Topic(
      "max", [.max], .measures, "{max} COLUMN",
      ("The greatest number or the last date.", "Số lớn nhất hoặc ngày muộn nhất."),
      ["max {number} by {field}", "max {time} by {link} limit 5"]),
    Topic(
      "distinct", [.distinct], .measures, "{distinct} COLUMN",
      (
        "How many different values there are; missing ones do not count.",
        "Số giá trị khác nhau; giá trị thiếu không được đếm."
      ), ["distinct {link} by {field}", "distinct {field}"]),
    Topic(
      "stddev", [.stddev], .measures, "{stddev} COLUMN",
      (
        "The standard deviation of the rows: how far they spread around their mean.",
        "Độ lệch chuẩn của các dòng: mức phân tán quanh số trung bình."
      ), ["stddev {number}", "avg {number}, stddev {number} by {field}"]),
    Topic(
      "label", [.label], .measures, "MEASURE {label} TEXT",
      ("Titles a column of the result.", "Đặt tiêu đề cho một cột của kết quả."),
      ["count label \"n\" by {field}", "rate {flag} label \"%\" by {field}"]),
    Topic(
      "it", [.lastResult], .measures, "{lastResult} [OPTION …]",
      (
        "The last table. A line that begins with | works on it as well.",
        "Bảng vừa có. Dòng bắt đầu bằng | cũng làm việc trên bảng đó."
      ), ["rate {flag} by {field}\nit limit 3", "count by {field}\n| sort count desc"]),
  ]
}
