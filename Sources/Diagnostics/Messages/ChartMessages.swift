extension MessageTable {
  /// E590–E599 and N590–N599: charts.
  static let chartMessages: [MessageID: MessageText] = [
    .chartNeedsNumber: MessageText(
      what: ("the table has no number to draw", "bảng không có con số nào để vẽ"),
      cause: ("Its columns are {known}.", "Các cột là {known}."),
      advice: (
        "ask for a measure, as in `count by …`", "hãy hỏi một phép đo, như `số lượng theo …`"
      ),
      help: (
        "A chart draws a column of numbers.", "Biểu đồ vẽ một cột số."
      )),
    .chartNeedsRate: MessageText(
      what: ("{name} is no rate", "{name} không phải tỷ lệ"),
      cause: (
        "A funnel sets rates against their n, which says how far chance alone may move them.",
        "Biểu đồ phễu đặt tỷ lệ cạnh mẫu số n, vì n cho biết ngẫu nhiên có thể làm lệch bao nhiêu."
      ),
      help: (
        "`| chart funnel` draws `rate … by …`.", "`| biểu đồ phễu` vẽ `tỷ lệ … theo …`."
      )),
    .chartNeedsTime: MessageText(
      what: ("{word} runs along time", "{word} chạy theo thời gian"),
      cause: (
        "Between groups without an order, such as {known}, a line would say nothing.",
        "Giữa các nhóm không có thứ tự như {known}, đường nối không có nghĩa."
      ),
      advice: ("group by a time, as in `by month`", "hãy gộp theo thời gian, như `theo tháng`"),
      help: (
        "`| chart line`, `spark` and `spc` need a time or a number in `by`; `bar` compares groups.",
        "`| biểu đồ đường`, `tia` và `kiểm soát` cần thời gian hoặc số sau `theo`; `cột` so sánh các nhóm."
      )),
    .chartNeedsGrid: MessageText(
      what: ("a heat chart needs two dimensions", "biểu đồ nhiệt cần hai chiều"),
      cause: (
        "Its rows are one, its columns the other; the table has {known}.",
        "Một chiều là dòng, một chiều là cột; bảng chỉ có {known}."
      ),
      advice: (
        "name two in `by`, or one in `across`", "hãy nêu hai chiều sau `theo`, hoặc thêm `ngang`"
      ),
      help: (
        "`count by place, month | chart heat` has two dimensions.",
        "`số lượng theo nơi, tháng | biểu đồ nhiệt` có hai chiều."
      )),
    .chartNeedsPoints: MessageText(
      what: ("{word} needs at least {least} values", "{word} cần ít nhất {least} giá trị"),
      cause: ("The table has {count}.", "Bảng có {count}."),
      advice: (
        "take more or shorter spans of time, or more groups; `chart bar` draws what there is",
        "hãy lấy nhiều kỳ hơn, kỳ ngắn hơn hoặc nhiều nhóm hơn; `biểu đồ cột` vẽ những gì đang có"
      ),
      help: (
        "A line needs 2 values, a histogram 2 different ones, a funnel 3 groups, a control chart 6 points.",
        "Đường cần 2 giá trị, phân bố cần 2 giá trị khác nhau, phễu cần 3 nhóm, kiểm soát cần 6 điểm."
      )),
    .chartOfOneValue: MessageText(
      what: ("{word} needs at least 2 different values", "{word} cần ít nhất 2 giá trị khác nhau"),
      cause: ("All {count} values are {value}.", "Cả {count} giá trị đều là {value}."),
      advice: (
        "draw groups that differ; `chart bar` draws what there is",
        "hãy vẽ các nhóm khác nhau; `biểu đồ cột` vẽ những gì đang có"
      ),
      help: (
        "A histogram counts how often values between some limits occur.",
        "Biểu đồ phân bố đếm số lần các giá trị nằm giữa các giới hạn."
      )),
    .placesNotDrawn: MessageText(
      what: (
        "the first {count} {count|place|places} of each line {count|is|are} not drawn",
        "{count} vị trí đầu của mỗi đường không được vẽ"
      ),
      cause: ("The window has no room for them.", "Cửa sổ không đủ chỗ."),
      advice: (
        "a wider window draws more, `chart line` or a page all of them",
        "cửa sổ rộng hơn vẽ được nhiều hơn, `biểu đồ đường` hoặc trang HTML vẽ tất cả"
      ),
      help: (
        "`| chart spark` draws one block a place, from the last ones back.",
        "`| biểu đồ tia` vẽ mỗi vị trí một khối, tính từ cuối trở lại."
      )),
    .namesNumbered: MessageText(
      what: (
        "{count} names would look alike when cut; the number before each is its place in order",
        "{count} tên bị cắt sẽ trông giống nhau; số đứng trước là thứ tự của từng tên"
      ),
      cause: ("There is no room for the whole names.", "Không đủ chỗ cho tên đầy đủ."),
      advice: (
        "a wider window, the table or a page shows them whole",
        "cửa sổ rộng hơn, bảng hoặc trang HTML hiện tên đầy đủ"
      ),
      help: (
        "A chart leaves out what names have in common before it numbers them.",
        "Biểu đồ bỏ phần chung của các tên trước, rồi mới đánh số."
      )),
    .numbersNotDrawn: MessageText(
      what: (
        "{count} {count|number does|numbers do} not fit into {count|its cell|their cells}",
        "{count} số không vừa ô của nó"
      ),
      cause: ("The columns of the picture are too narrow.", "Các cột của tệp ảnh quá hẹp."),
      advice: (
        "`| save \"x.html\"` saves a page with the table",
        "`| lưu \"x.html\"` lưu trang có cả bảng"
      ),
      help: (
        "The shade of a cell says between which numbers of the legend it lies.",
        "Độ đậm của ô cho biết số nằm giữa hai mức nào trong chú giải."
      )),
    .chartOfOneSeries: MessageText(
      what: ("a control chart draws one line", "biểu đồ kiểm soát chỉ vẽ một đường"),
      cause: (
        "The limits are of one process; {name} makes several lines.",
        "Giới hạn là của một quá trình; {name} tạo ra nhiều đường."
      ),
      help: (
        "`| chart spc` needs one time in `by`; `where` chooses one group, `| chart line` draws several.",
        "`| biểu đồ kiểm soát` cần đúng một thời gian sau `theo`; `khi` chọn một nhóm, `đường` vẽ nhiều."
      )),
    .chartComesLast: MessageText(
      what: ("{word} cannot follow a chart", "{word} không đứng sau biểu đồ"),
      cause: (
        "A chart is drawn of the finished table; only `save` may follow.",
        "Biểu đồ vẽ bảng đã xong; sau nó chỉ có thể là `lưu`."
      ),
      help: (
        "Put `| chart …` behind the steps that change the table.",
        "Hãy đặt `| biểu đồ …` sau các bước làm thay đổi bảng."
      )),
    .pictureNeedsChart: MessageText(
      what: ("a picture is made of a chart", "tệp ảnh được làm từ biểu đồ"),
      cause: (
        "{path} is a picture, and the table is not drawn.",
        "{path} là tệp ảnh, mà bảng chưa được vẽ."
      ),
      advice: ("put `| chart …` before it", "hãy đặt `| biểu đồ …` trước nó"),
      help: (
        "`| chart bar | save \"x.svg\"` saves a picture, `| save \"x.html\"` a page with or without one.",
        "`| biểu đồ cột | lưu \"x.svg\"` lưu ảnh, `| lưu \"x.html\"` lưu trang có hoặc không có ảnh."
      )),
    .chartSaved: MessageText(
      what: ("the chart is saved to {path}", "biểu đồ đã lưu vào {path}"),
      cause: ("The file was written.", "Đã ghi tệp."),
      help: (
        "The picture was written aside and then put in its place.",
        "Ảnh được ghi riêng rồi mới đặt vào chỗ."
      )),
    .groupsNotDrawn: MessageText(
      what: (
        "{count} more {count|group is|groups are} not drawn", "còn {count} nhóm không được vẽ"
      ),
      cause: ("A chart draws at most 60 groups.", "Biểu đồ vẽ nhiều nhất 60 nhóm."),
      advice: ("put `| top 20` before the chart", "hãy đặt `| cao nhất 20` trước biểu đồ"),
      help: (
        "`| top 20 | chart bar` draws the 20 greatest.",
        "`| cao nhất 20 | biểu đồ cột` vẽ 20 nhóm cao nhất."
      )),
    .columnsNotDrawn: MessageText(
      what: ("not drawn: {columns}", "không vẽ: {columns}"),
      cause: (
        "This chart draws one number, or several in one unit.",
        "Biểu đồ này vẽ một số, hoặc nhiều số cùng đơn vị."
      ),
      advice: (
        "`| drop` takes columns away, so that another one comes first",
        "`| bỏ` bỏ bớt cột để cột khác đứng đầu"
      ),
      help: (
        "bar, hist, funnel, spc and heat draw the first number of the table, line those in its unit, spark all of them.",
        "cột, phân bố, phễu, kiểm soát và nhiệt vẽ số đầu tiên của bảng, đường vẽ các số cùng đơn vị với nó, tia vẽ mọi số."
      )),
    .linesNotDrawn: MessageText(
      what: (
        "{count} more {count|line is|lines are} not drawn: {names}",
        "còn {count} đường không vẽ: {names}"
      ),
      cause: ("A chart draws at most 6 lines.", "Biểu đồ vẽ nhiều nhất 6 đường."),
      advice: (
        "`where` chooses groups, and `| chart spark` draws all of them",
        "`khi` chọn nhóm, và `| biểu đồ tia` vẽ tất cả"
      ),
      help: (
        "`| chart line` draws the first 6 groups or measures.",
        "`| biểu đồ đường` vẽ 6 nhóm hoặc phép đo đầu tiên."
      )),
    .rowsWithoutPlace: MessageText(
      what: (
        "{count} {count|row|rows} without a time {count|is|are} not drawn",
        "{count} dòng không có thời gian không được vẽ"
      ),
      cause: ("They have no place on the axis.", "Chúng không có chỗ trên trục."),
      help: (
        "A line runs along time; the group – has none.",
        "Đường chạy theo thời gian; nhóm – không có thời gian."
      )),
    .valuesCounted: MessageText(
      what: (
        "{count} {count|value|values}, {missing} missing", "{count} giá trị, {missing} ô thiếu"
      ),
      cause: (
        "A histogram counts the values of the rows.", "Biểu đồ phân bố đếm giá trị của các dòng."
      ),
      help: (
        "Each row of the table is one value of a histogram.",
        "Mỗi dòng của bảng là một giá trị của biểu đồ phân bố."
      )),
    .openPeriodMarked: MessageText(
      what: ("{period} is not over and is marked ◌", "{period} chưa hết kỳ, được đánh dấu ◌"),
      cause: (
        "The as-of date lies within it.", "Ngày chốt số liệu nằm trong kỳ đó."
      ),
      help: (
        "A period that is not over holds fewer days than the others; it counts for no limit.",
        "Kỳ chưa hết có ít ngày hơn các kỳ khác và không được tính vào giới hạn."
      )),
    .limitsOfFewPoints: MessageText(
      what: (
        "the limits come from {count} {count|point|points} only",
        "giới hạn chỉ dựa trên {count} điểm"
      ),
      cause: (
        "Limits of fewer than 12 points move with each new one.",
        "Giới hạn từ dưới 12 điểm còn thay đổi theo mỗi điểm mới."
      ),
      advice: ("take them as provisional", "hãy coi là tạm thời"),
      help: (
        "Natural limits settle at about 12 points.", "Giới hạn tự nhiên ổn định từ khoảng 12 điểm."
      )),
  ]
}
