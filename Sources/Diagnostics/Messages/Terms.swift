extension MessageTable {
  /// The words of every term.
  static let terms: [Term: Bilingual] = [
    // What a place of the grammar expects
    .aBaseline: Bilingual(
      "a period, `previous` and a grain, `target` or `average`",
      "một kỳ, kỳ `trước`, `chỉ tiêu` hoặc `trung bình`"),
    .aChart: Bilingual(
      "a kind of chart (bar, line, spark, heat, hist, funnel or spc)",
      "loại biểu đồ (cột, đường, tia, nhiệt, phân bố, phễu hoặc kiểm soát)"),
    .aClause: Bilingual("a clause such as where or by", "một mệnh đề như khi, theo"),
    .aClock: Bilingual("a time such as 07:30", "giờ như 07:30"),
    .aClosingBracket: Bilingual("`)`", "`)`"),
    .aColumn: Bilingual("a column", "một cột"),
    .aComparison: Bilingual("a comparison such as >=", "phép so sánh như >="),
    .aCondition: Bilingual("a condition", "một điều kiện"),
    .aDate: Bilingual("a date such as 2023-12-31", "một ngày như 2023-12-31"),
    .aDimension: Bilingual(
      "a column or a grain such as month", "một cột hoặc đơn vị thời gian như tháng"),
    .aField: Bilingual(
      "a column, or a calculation in brackets", "một cột, hoặc phép tính trong ngoặc"),
    .aFile: Bilingual("the name of a file in double quotes", "tên tệp trong ngoặc kép"),
    .aFlagOrCondition: Bilingual(
      "a flag, or a condition in brackets", "một cờ, hoặc điều kiện trong ngoặc"),
    .aGrain: Bilingual("days, weeks, months, quarters or years", "ngày, tuần, tháng, quý hoặc năm"),
    .aGroupCondition: Bilingual(
      "a condition on a number, such as count >= 30",
      "điều kiện về một con số, như số lượng >= 30"),
    .aKeyword: Bilingual("a word of the language", "một từ của ngôn ngữ"),
    .aListOrPeriod: Bilingual(
      "a list in brackets, a range or a period", "danh sách trong ngoặc, khoảng hoặc kỳ"),
    .aName: Bilingual("a name", "một tên"),
    .aNumber: Bilingual("a number", "một số"),
    .aPeriod: Bilingual("a period such as 2023 or 2023-Q1", "một kỳ như 2023 hoặc 2023-Q1"),
    .aPipe: Bilingual("a step such as sort or chart", "một thao tác như sắp xếp, biểu đồ"),
    .aText: Bilingual("a text in double quotes", "văn bản trong ngoặc kép"),
    .aTopic: Bilingual("a topic of help", "một chủ đề trợ giúp"),
    .aValue: Bilingual("a value", "một giá trị"),
    .aVariable: Bilingual("a variable such as @q", "một biến như @q"),
    .aWeekday: Bilingual("a day such as mon or mon-fri", "thứ như mon hoặc mon-fri"),
    .aWholeNumber: Bilingual("a whole number", "một số nguyên"),
    .anEntity: Bilingual("the name of a table", "tên một bảng"),
    .anItem: Bilingual("a thing to list or a measure", "thứ cần liệt kê hoặc phép đo"),
    .theEnd: Bilingual("the end of the sentence", "phần kết thúc câu"),
    .theSignEqual: Bilingual("`=`", "`=`"),
    .theSignMinus: Bilingual("`-`", "`-`"),
    .theWordAnd: Bilingual("`and`", "`và`"),
    .theWordCase: Bilingual("`case`", "`trường hợp`"),
    .theWordMax: Bilingual("`max` and a number of points", "`lớn nhất` và số điểm"),
    .theWordOn: Bilingual("`on` and a date", "`vào` và một ngày"),
    .theWordThen: Bilingual("`then`", "`thì`"),
    .theWordTo: Bilingual("`to`", "`đến`"),
    .theWordWith: Bilingual("`with` and a file", "`với` và một tệp"),
    .theWordWithin: Bilingual("`within` and a column", "`trong` và một cột"),
    .aRowsPart: Bilingual(
      "`numerator`, `denominator` or `exceptions`", "`tử số`, `mẫu số` hoặc `ngoại lệ`"),

    // Why a date is wrong
    .monthOutOfRange: Bilingual("Months run from 01 to 12", "Tháng từ 01 đến 12"),
    .dayOutOfRange: Bilingual("The month does not have that day", "Tháng đó không có ngày này"),
    .quarterOutOfRange: Bilingual("Quarters run from Q1 to Q4", "Quý từ Q1 đến Q4"),
    .halfOutOfRange: Bilingual("Half-years are H1 and H2", "Nửa năm là H1 và H2"),
    .weekOutOfRange: Bilingual(
      "The year does not have that week: weeks run from W01 to W52, in some years W53",
      "Năm đó không có tuần này: tuần từ W01 đến W52, có năm đến W53"),
    .notADate: Bilingual(
      "After the year stand a month, a half, a quarter, a week, or month and day, with all digits",
      "Sau năm là tháng, nửa năm, quý, tuần, hoặc tháng và ngày, viết đủ chữ số"),

    // The types of values
    .typeDate: Bilingual("a date", "ngày"),
    .typeDuration: Bilingual("a length of time", "khoảng thời gian"),
    .typeFlag: Bilingual("true or false", "đúng hoặc sai"),
    .typeInstant: Bilingual("a date with its time", "ngày giờ"),
    .typeNumber: Bilingual("a number", "số"),
    .typeRate: Bilingual("a rate", "tỷ lệ"),
    .typeColumn: Bilingual("a column", "một cột"),
    .typeText: Bilingual("a text", "văn bản"),

    // Why a row was rejected
    .tooFewFields: Bilingual("too few fields", "thiếu trường"),
    .tooManyFields: Bilingual("too many fields", "thừa trường"),
    .unclosedQuote: Bilingual("a quote is not closed", "dấu ngoặc kép chưa đóng"),
    .textAfterQuote: Bilingual("text after a closing quote", "có chữ sau dấu ngoặc kép đóng"),
    .nulByte: Bilingual("a NUL byte", "có byte NUL"),
    .invalidUTF8: Bilingual("bytes that are not UTF-8", "có byte không phải UTF-8"),

    // The frame of a diagnostic
    .error: Bilingual("error", "lỗi"),
    .warning: Bilingual("warning", "cảnh báo"),
    .note: Bilingual("note", "lưu ý"),
    .help: Bilingual("help", "gợi ý"),
    .typeFix: Bilingual("type `fix` to run", "gõ `fix` để chạy"),
    .writeInstead: Bilingual("write instead", "hãy viết"),
    .similarName: Bilingual("a similar name exists: {names}", "có tên gần giống: {names}"),
    .similarNames: Bilingual("similar names exist: {names}", "có các tên gần giống: {names}"),

    // The help screen
    .helpShapes: Bilingual(
      "Say what you want: an entity lists its members, a measure gives numbers.",
      "Nói điều bạn muốn: tên đối tượng thì liệt kê, phép đo thì cho con số."),
    .helpTopics: Bilingual(
      "`help rate` explains a word, `help E012` a code. Ctrl-C clears, Ctrl-D leaves.",
      "`help tỷ lệ` giải nghĩa từ, `help E012` một mã lỗi. Ctrl-C xóa, Ctrl-D thoát."),
    .helpWords: Bilingual("Words: {names}", "Các từ: {names}"),
    .helpLeads: Bilingual("This leads to it:", "Ví dụ dẫn đến thông báo này:"),
    .helpNeeds: Bilingual("An example needs {need}.", "Ví dụ cần {need}."),
    .helpNoExample: Bilingual(
      "There is no example for what is loaded: {reason}.",
      "Chưa có ví dụ cho dữ liệu đang nạp: {reason}."),
    .needTable: Bilingual(
      "a table: `load \"table.csv\" as t`", "một bảng: `nạp \"bang.csv\" dạng t`"),
    .needLink: Bilingual(
      "a table that leads to another: `load … link`",
      "một bảng được nối sang bảng khác: `nạp … nối`"),
    .needTexts: Bilingual("a column of texts", "một cột văn bản"),
    .needNumbers: Bilingual("a column of numbers", "một cột số"),
    .needDates: Bilingual("columns of dates", "các cột ngày"),
    .needMetric: Bilingual("a metric: `define metric`", "một phép đo: `định nghĩa phép đo`"),
    .needScript: Bilingual(
      "a file of sentences beside the table", "một tệp lệnh cạnh bảng"),
    .helpKeys: Bilingual(
      "Tab, or ? at the end, shows what may follow.",
      "Tab, hoặc ? ở cuối, cho biết có thể gõ gì tiếp."),
    .choicesValues: Bilingual("values", "giá trị"),
    .choicesNames: Bilingual("names", "tên"),
    .choicesWords: Bilingual("words", "từ khóa"),
    .choicesSigns: Bilingual("signs", "dấu"),
    .choicesVariables: Bilingual("variables", "biến"),
    .choicesFiles: Bilingual("files", "tệp"),
    .choicesTopics: Bilingual("topics", "chủ đề"),
    .choicesCommands: Bilingual("commands", "lệnh"),
    .choicesNone: Bilingual("nothing is known that may come next", "không rõ có thể gõ gì tiếp"),

    // Words of results
    .all: Bilingual("all", "tất cả"),
    .of: Bilingual("of", "trên"),
    .asOf: Bilingual("as of {date}", "tính đến {date}"),
    .asLoaded: Bilingual(
      "the data as loaded; questions are as of {date}",
      "dữ liệu như khi nạp; các câu hỏi tính đến {date}"),
    .firstOf: Bilingual("first of {count}", "đầu tiên trong {count}"),
    .groups: Bilingual("groups", "nhóm"),
    .oneGroup: Bilingual("group", "nhóm"),
    .moreRows: Bilingual("{count} more beyond the limit", "còn {count} ngoài giới hạn"),
    .andMore: Bilingual("… and {count} more", "… và {count} mục nữa"),
    .moreThanChoices: Bilingual(
      "… and more than {count} more: type on to see them",
      "… và hơn {count} mục nữa: gõ tiếp để thấy"),
    .moreChoices: Bilingual(
      "… and {count} more: type on to see them", "… và {count} mục nữa: gõ tiếp để thấy"),
    .rows: Bilingual("rows", "dòng"),
    .dayMonday: Bilingual("Mon", "thứ hai"),
    .dayTuesday: Bilingual("Tue", "thứ ba"),
    .dayWednesday: Bilingual("Wed", "thứ tư"),
    .dayThursday: Bilingual("Thu", "thứ năm"),
    .dayFriday: Bilingual("Fri", "thứ sáu"),
    .daySaturday: Bilingual("Sat", "thứ bảy"),
    .daySunday: Bilingual("Sun", "chủ nhật"),
    .missing: Bilingual("missing", "thiếu"),
    .hiddenCell: Bilingual("hidden", "bị che"),
    .others: Bilingual("others", "còn lại"),

    // Heads of columns of scores
    .band: Bilingual("band", "xếp loại"),
    .scorePart: Bilingual("part", "thành phần"),
    .scorePoints: Bilingual("points", "điểm"),
    .scoreMaximum: Bilingual("max", "tối đa"),
    .scoreLost: Bilingual("lost", "mất"),
    .scoreRatio: Bilingual("rate", "tỷ lệ"),
    .scoreNumerator: Bilingual("count", "số đạt"),
    .scoreDenominator: Bilingual("n", "n"),
    // Rows behind a number
    .partCounted: Bilingual("rows", "các dòng"),
    .partNumerator: Bilingual("numerator", "tử số"),
    .partDenominator: Bilingual("denominator", "mẫu số"),
    .partExceptions: Bilingual("rows left out", "các dòng không được tính"),
    .placeRow: Bilingual("row {number}", "dòng {number}"),
    .placeAll: Bilingual("the row `all`", "dòng `tất cả`"),
    .placeEvery: Bilingual("all rows", "mọi dòng"),

    // Above the columns beside a measure
    .columnAverage: Bilingual("average", "trung bình"),
    .columnTarget: Bilingual("target", "chỉ tiêu"),
    .columnDifference: Bilingual("difference", "chênh lệch"),
    .columnGrowth: Bilingual("difference %", "chênh lệch %"),
    .columnPlaces: Bilingual("places gained", "số bậc tăng"),
    .columnLastYear: Bilingual("same period last year", "cùng kỳ năm trước"),
    .columnPrevious: Bilingual("previous {grain}", "{grain} trước"),
    .columnAtLeast: Bilingual("at least", "ít nhất"),
    .columnAtMost: Bilingual("at most", "nhiều nhất"),

    // Why a rate changed
    .columnRateEffect: Bilingual("rate effect", "do tỷ lệ"),
    .columnMixEffect: Bilingual("mix effect", "do cơ cấu"),
    .columnEffects: Bilingual("sum", "cộng"),
    .changeFall: Bilingual("the fall", "mức giảm"),
    .changeRise: Bilingual("the rise", "mức tăng"),
    .causeRates: Bilingual("the rates of the groups", "tỷ lệ của các nhóm"),
    .causeMix: Bilingual("the mix of the groups", "cơ cấu các nhóm"),

    // In messages
    .inDefinition: Bilingual(
      "this is so in the definition of {name}", "điều này nằm trong định nghĩa của {name}"),
    .wordVersus: Bilingual("`vs`", "`so với`"),
    .wordVersusAverage: Bilingual("`vs average`", "`so với trung bình`"),
    .wordVersusTarget: Bilingual("`vs target`", "`so với chỉ tiêu`"),
    .wordShow: Bilingual("show", "hiện"),

    // Headings and words of descriptions
    .headKind: Bilingual("kind", "loại"),
    .headName: Bilingual("name", "tên"),
    .headLabel: Bilingual("label", "nhãn"),
    .headEntity: Bilingual("of", "của"),
    .headRows: Bilingual("rows", "số dòng"),
    .headMemory: Bilingual("bytes", "số byte"),
    .rowLastAnswer: Bilingual("last answer", "kết quả vừa có"),
    .headMeaning: Bilingual("is", "là"),
    .headColumn: Bilingual("column", "cột"),
    .headType: Bilingual("type", "kiểu"),
    .headMissing: Bilingual("missing", "số ô thiếu"),
    .headDistinct: Bilingual("distinct", "số giá trị"),
    .headLine: Bilingual("line", "dòng"),
    .headText: Bilingual("text", "nội dung"),
    .headKeptAsText: Bilingual("kept as text for", "giữ là văn bản vì"),
    .sayDigits: Bilingual(
      "{whole} digits before and {decimals} behind the decimal point",
      "{whole} chữ số phần nguyên và {decimals} chữ số thập phân"),
    .headSmallest: Bilingual("smallest", "nhỏ nhất"),
    .headLargest: Bilingual("largest", "lớn nhất"),
    .headPlace: Bilingual("place", "vị trí"),
    .headMistake: Bilingual("mistake", "lỗi"),
    .headField: Bilingual("field", "trường"),
    .headWhat: Bilingual("what", "việc"),
    .headOld: Bilingual("old", "cũ"),
    .headNew: Bilingual("new", "mới"),
    .rowAdded: Bilingual("added", "thêm"),
    .rowRemoved: Bilingual("removed", "bỏ"),
    .fieldChanged: Bilingual("changed", "sửa"),
    .headCommonest: Bilingual("commonest", "hay gặp nhất"),
    .kindTable: Bilingual("table", "bảng"),
    .kindColumn: Bilingual("column", "cột"),
    .kindField: Bilingual("computed column", "cột tính toán"),
    .kindFlag: Bilingual("flag", "cờ"),
    .kindMetric: Bilingual("measure", "phép đo"),
    .kindSet: Bilingual("set", "tập"),
    .kindQuery: Bilingual("named query", "câu hỏi có tên"),
    .kindCalendar: Bilingual("calendar", "lịch"),
    .kindScore: Bilingual("score", "điểm"),
    .kindIndex: Bilingual("index", "chỉ số"),
    .sayBands: Bilingual("bands", "xếp loại"),
    .sayTarget: Bilingual("target", "chỉ tiêu"),
    .sayBetter: Bilingual("better", "tốt hơn khi"),
    .sayHigher: Bilingual("higher", "cao hơn"),
    .sayLower: Bilingual("lower", "thấp hơn"),
    .saySource: Bilingual("source", "nguồn"),
    .sayValues: Bilingual("values", "giá trị"),
    .sayLeadsTo: Bilingual("leads to {name}", "dẫn tới {name}"),
    .sayFile: Bilingual("file", "tệp"),
    .sayFirstDay: Bilingual("first day of validity", "ngày đầu có hiệu lực"),
    .sayLastDay: Bilingual("last day of validity", "ngày cuối có hiệu lực"),
    .sayHidden: Bilingual("private", "riêng tư"),
    .sayQuotedFields: Bilingual("fields in quotes", "có trường trong ngoặc kép"),
    .sayDecimalComma: Bilingual("decimal comma", "dấu phẩy thập phân"),
    .sayDayFirst: Bilingual("dates day/month/year", "ngày viết ngày/tháng/năm"),
    .sayMonthFirst: Bilingual("dates month/day/year", "ngày viết tháng/ngày/năm"),
    .optionDecimalComma: Bilingual("`decimal comma`", "`thập phân phẩy`"),
    .optionDecimalPoint: Bilingual("`decimal point`", "`thập phân chấm`"),
    .optionDecimalEither: Bilingual(
      "`decimal comma` (dots set off thousands) or `decimal point`",
      "`thập phân phẩy` (dấu chấm tách hàng nghìn) hoặc `thập phân chấm`"),
    .sayByteOrderMark: Bilingual("a byte order mark", "có dấu thứ tự byte"),
    .sayUnreadPipe: Bilingual("Nobody reads from this pipe", "Không ai đọc từ ống này"),

    // Around tables, and the shell
    .points: Bilingual("pp", "điểm %"),
    .yes: Bilingual("yes", "có"),
    .no: Bilingual("no", "không"),
    .columnsHidden: Bilingual(
      "the window is too narrow for {columns}; a wider one, or `.last`, shows them",
      "cửa sổ quá hẹp cho {columns}; cửa sổ rộng hơn hoặc `.last` sẽ hiện"),
    .columnsHiddenShown: Bilingual(
      "the window is too narrow for {columns}; {sentence} shows them, `.last` every column",
      "cửa sổ quá hẹp cho {columns}; {sentence} sẽ hiện các cột đó, `.last` hiện mọi cột"),
    .rowsHidden: Bilingual(
      "{count} more {count|row is|rows are} not shown here; `.last` shows all of them",
      "còn {count} dòng không hiện ở đây; `.last` hiện tất cả"),
    .elapsed: Bilingual("{seconds} s", "{seconds} giây"),
    .helpCommands: Bilingual(
      "`.help` lists more commands.", "`.help` liệt kê các lệnh khác."),
    .referenceCommands: Bilingual("commands about the terminal", "lệnh về màn hình làm việc"),
    .referenceCommandsMeaning: Bilingual(
      "A command begins with a dot and ends with its line. It changes no answer, only how one "
        + "asks and how answers are shown. A setting without a value says its present one.",
      "Lệnh bắt đầu bằng dấu chấm và kết thúc ở cuối dòng. Lệnh không làm thay đổi kết quả, chỉ "
        + "thay đổi cách hỏi và cách hiển thị. Thiết lập không kèm giá trị cho biết giá trị hiện tại."
    ),
    .progressRows: Bilingual("{count} {count|row|rows}", "{count} dòng"),
    .progressRate: Bilingual("{count} rows/s", "{count} dòng/giây"),
    .progressFinishing: Bilingual("finishing", "đang hoàn tất"),
    .progressLeft: Bilingual("{time} left", "còn {time}"),
    .greeting: Bilingual(
      "Ask a question, or type help. Ctrl-D leaves.",
      "Hãy đặt câu hỏi, hoặc gõ help. Ctrl-D để thoát."),
  ]
}
