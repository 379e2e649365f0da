extension MessageTable {
  /// E28x: forms and comparisons that have no meaning together.
  static let comparisonMessages: [MessageID: MessageText] = [
    .ambiguousTime: MessageText(
      what: ("{word} could run along {grains}", "{word} có thể đi theo {grains}"),
      cause: (
        "One time in `by` moves, and only coarser grains of the same time go along with it.",
        "Chỉ một thời gian trong `theo` dịch chuyển, và chỉ các đơn vị dài hơn của chính nó đi cùng."
      ),
      help: (
        "Group by one time: month and year of one date go together, week and month do not.",
        "Hãy nhóm theo một thời gian: tháng và năm của cùng một ngày đi được với nhau, tuần và tháng thì không."
      )),
    .rankOfRowBefore: MessageText(
      what: (
        "a row has no earlier place among these rows",
        "dòng không có thứ hạng trước đó trong bảng này"
      ),
      cause: (
        "`as rank` gives each row its place among all rows, also those of other times.",
        "`dạng thứ hạng` xếp mỗi dòng trong tất cả các dòng, kể cả của thời gian khác."
      ),
      help: (
        "Take the grain out of `by`, and compare places of two periods with `during` and `vs`.",
        "Hãy bỏ đơn vị thời gian khỏi `theo`, và so sánh thứ hạng của hai kỳ bằng `trong kỳ` và `so với`."
      )),
    .formAgainstBaseline: MessageText(
      what: (
        "{form} has nothing to compare with in {baseline}",
        "{form} không so sánh được bằng {baseline}"
      ),
      cause: (
        "{baseline} is one number of the measure itself; parts, places, changes and indexes have no such number.",
        "{baseline} là một con số của chính phép đo; tỷ trọng, thứ hạng, thay đổi và chỉ số không có số ấy."
      ),
      help: (
        "Compare the measure without a form, or compare its form with another period.",
        "Hãy so sánh phép đo không kèm dạng, hoặc so sánh dạng với một kỳ khác."
      )),
    .countBesideField: MessageText(
      what: ("{name} cannot stand beside {count}", "{name} không đứng cạnh {count} được"),
      cause: (
        "{count} is counted for each of {entity}, and {name} is not one of its numbers.",
        "{count} được đếm cho từng dòng của {entity}, còn {name} không phải số của nó."
      ),
      help: (
        "Compare counts of one member with each other or with a written number.",
        "Hãy so sánh các số đếm của cùng một phần tử với nhau hoặc với một con số."
      )),
    .choiceOfTwo: MessageText(
      what: ("{name} looks at one value of many rows", "{name} xét một giá trị của nhiều dòng"),
      cause: (
        "Which of two values of one row is smaller or larger is a `case`.",
        "Giá trị nào trong hai giá trị của một dòng nhỏ hay lớn hơn là việc của `trường hợp`."
      ),
      help: (
        "Write `case a <= b then a else b`.",
        "Hãy viết `trường hợp a <= b thì a còn lại b`."
      )),
    .rollingNeedsGrain: MessageText(
      what: (
        "{form} needs {grain} as the finest time in `by`",
        "{form} cần {grain} là thời gian ngắn nhất trong `theo`"
      ),
      cause: (
        "It takes the last spans of one {grain} together, so each row must be one.",
        "Nó gộp các {grain} gần nhất, nên mỗi dòng phải là một {grain}."
      ),
      help: (
        "Group by the grain that rolls.", "Hãy nhóm theo đúng đơn vị thời gian của phép gộp."
      )),
    .othersNeedNumber: MessageText(
      what: (
        "the list of {noun} has no number for the rest",
        "danh sách {noun} không có số cho phần còn lại"
      ),
      cause: (
        "Only fields are shown, and each belongs to one row: together the others have none.",
        "Danh sách chỉ hiện các trường, mà mỗi trường thuộc về một dòng: phần còn lại không có trường chung."
      ),
      advice: (
        "show a count or a rate too, or leave out `with others`",
        "hiện thêm một số đếm hoặc tỷ lệ, hoặc bỏ `kèm còn lại`"
      ),
      help: (
        "In a listing `with others` recomputes counts, rates and sums of the members left out.",
        "Trong danh sách, `kèm còn lại` tính lại số đếm, tỷ lệ và tổng của những dòng bị bỏ ra."
      )),
    .equalBandsOfSeveral: MessageText(
      what: ("{bands} would be different for each number", "{bands} sẽ khác nhau theo từng số"),
      cause: (
        "Equal counts are of the rows of one entity; the sentence counts rows of {entities}.",
        "Các phần bằng nhau chia theo dòng của một đối tượng; câu này đếm dòng của {entities}."
      ),
      advice: ("write the cuts, such as `bands (5, 10)`", "viết các mốc, như `mức (5, 10)`"),
      help: (
        "`bands (5, 10)` are the same for every number; `bands 4` follow the rows that are counted.",
        "`mức (5, 10)` giống nhau cho mọi số; `mức 4` phụ thuộc các dòng được đếm."
      )),
  ]
}
