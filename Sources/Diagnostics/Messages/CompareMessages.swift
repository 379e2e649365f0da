extension MessageTable {
  /// E580–E589: what changed between two files.
  static let compareMessages: [MessageID: MessageText] = [
    .comparisonNeedsKey: MessageText(
      what: ("{entity} has no key", "{entity} không có khóa"),
      cause: (
        "Rows of two files are matched by a key, which `load` names: `key code`.",
        "Dòng của hai tệp được khớp theo khóa, khai báo khi nạp: `khóa code`."
      ),
      help: (
        "`compare` matches the rows of two files by the key of the table.",
        "`so sánh` khớp dòng của hai tệp theo khóa của bảng."
      )),
    .comparedFileWithoutKey: MessageText(
      what: ("{path} has no column {key}", "{path} không có cột {key}"),
      cause: (
        "It is the key of {entity}, by which rows are matched. The columns are {known}.",
        "Đó là khóa của {entity}, dùng để khớp các dòng. Các cột là {known}."
      ),
      help: (
        "Both files need the key under the name that it has in the table.",
        "Cả hai tệp cần có khóa với tên như trong bảng."
      )),
    .comparedKeyTwice: MessageText(
      what: (
        "{count} {count|value|values} of {key} {count|stands|stand} in several rows of {path}",
        "{count} giá trị của {key} có ở nhiều dòng của {path}"
      ),
      cause: ("The first are {found}.", "Các giá trị đầu là {found}."),
      advice: (
        "correct the file; rows with one key cannot be told apart",
        "hãy sửa tệp; không phân biệt được các dòng cùng khóa"
      ),
      help: (
        "`compare` needs a key that tells rows apart, in each of the two files.",
        "`so sánh` cần khóa phân biệt được các dòng trong từng tệp."
      )),
    .filesCompared: MessageText(
      what: (
        "{added} added, {removed} removed, {changed} changed in {fields} fields, {same} the same",
        "thêm {added}, bỏ {removed}, sửa {changed} ở {fields} trường, giữ nguyên {same}"
      ),
      cause: (
        "Rows are matched by the key of the table.", "Các dòng được khớp theo khóa của bảng."
      ),
      help: (
        "How many rows came, went, differ in some field, and are the same in both files.",
        "Số dòng thêm, bỏ, khác ở trường nào đó và giống nhau ở hai tệp."
      )),
    .columnsNotCompared: MessageText(
      what: (
        "only {path} has {columns}; it is not compared",
        "chỉ {path} có {columns}; không được so sánh"
      ),
      cause: (
        "The other file has no column of that name.", "Tệp kia không có cột tên đó."
      ),
      help: (
        "A column that one of two files lacks is not compared.",
        "Cột chỉ có trong một tệp thì không được so sánh."
      )),
    .rowsWithoutKey: MessageText(
      what: (
        "{path} has rows without {key}, which are not compared: {count}",
        "{path} có dòng thiếu {key}, không được so sánh: {count}"
      ),
      cause: ("Rows are matched by {key}.", "Các dòng được khớp theo {key}."),
      help: (
        "A row without a key has no counterpart in the other file.",
        "Dòng không có khóa thì không khớp được với tệp kia."
      )),
  ]
}
