import Diagnostics

/// Inputs that lead to messages that no sentence of `help` leads to: golden cases without their
/// answers.
enum MessageInputs {
  static let cases: [MessageID: String] = [
    .nestedTooDeep: sample("count where " + String(repeating: "(", count: 300) + "late"),
    .tooManyOperators: sample("sum (fee" + String(repeating: " + 1", count: 1_001) + ")"),
    .unknownName: sample("rate trễ hạnn by district"),
    .ambiguousName: sample("count by name"),
    .nameOfOtherEntity: sample("petitions where fee > 5 and channel = \"web\""),
    .cyclicDefinition: sample(
      "define metric m0 = count where online\n"
        + (1...64).map { "define metric m\($0) = m\($0 - 1) where online\n" }.joined()),
    .stockOverPeriods: sample("open as cumulative by month"),
    .snapshotAtOtherDate: sample("count by status as of 2023-06-30"),
    .chartOfOneValue: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount by name | chart hist"),
    .privateField: sample("count by applicant"),
    .privateLabel: files(
      ["people.csv": "code,name\n1,A\n"], "load \"people.csv\" label name private name"),
    .nothingToShow: files(
      ["people.csv": "name,phone\nA,1\n"], "load \"people.csv\" private name, phone\npeople"),
    .cellsHidden: sample("set small 2000\ncount by district"),
    .rowsChosenByHidden: sample("set small 2000\ncount by district having count > 1000"),
    .smallHidden: sample("set small 5"),
    .smallShown: sample("set small 0"),
    .hiddenNotTold: sample("set small 2000\ncount by district | expect count > 5"),
    .tooFewRows: sample("set small 2000\ncount by district\nrows of 1"),
    .hiddenNotSummed: sample(
      "set small 2000\ncount by district | sort count desc | top 2 with others"),
    .judgesByHidden: sample(
      "set small 5\ndefine set few = units where petitions = 2\nfew"),
    .countsByValues: sample(
      "set small 5\nsum (case channel = \"online\" then 1 else 0) by district"),
    .classesHidden: sample("set small 20\ndossiers show fee | chart hist"),
    .valueIsName: sample("dossiers where channel = online"),
    .membersWithoutRows: sample("units where late = 0"),
    .membersNotValid: sample("count units as of 2025-12-31"),
    .unknownsLeftOut: sample("rate late"),
    .tiesKept: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount by name top 1"),
    .periodNotOver: sample("count by month since 2023-10 vs previous month as of 2023-12-10"),
    .scoreNeedsMaximum: sample("define score s = rate online of dossiers when empty 0"),
    .scoreNeedsRatio: sample("define score s max 4 = sum fee when empty 0"),
    .notAScore: sample("define index own = nothing + progress"),
    .partTwice: sample("define index own = progress + progress"),
    .scoreNumberOutOfRange: sample(
      "define score s max 2000000 = rate online of dossiers when empty 0"),
    .bandUnreachable: sample(
      "define index own = progress + openness bands \"a\" >= 5, \"b\" >= 8, \"c\""),
    .scoreNotSplit: sample("psi by channel"),
    .scoreNotFiltered: sample("psi where channel = \"online\""),
    .partsNeedScore: sample("rate late with parts"),
    .partsStandAlone: sample("psi with parts sort psi"),
    .pointsAgainstPercent: sample("units where psi < 50%"),
    .pointsMissing: sample(
      "define score m max 4 = rate (fee > 0) of dossiers where fee > 99999999 when empty missing\n"
        + "define score both = m + progress\nboth by channel"),
    .losesMost: sample("psi with parts"),
    .rankedWithin: sample("psi as rank by unit limit 3"),
    .whyNothingSplits: files(
      ["days.csv": days],
      "load \"days.csv\" as d key name time day\n"
        + "why rate (name = \"A\") during 2024-01-01 vs 2024-01-02"),
    .everyRateRose: sample("why rate online by district during 2023-Q4 vs 2023-Q3"),
    .everyRateFell: sample("why rate online by district during 2023-Q3 vs 2023-Q4"),
    .changeWhollyFrom: sample("why rate online by channel during 2023-Q4 vs 2023-Q3"),
    .changeMostlyFrom: sample("why rate online by survey during 2023-Q4 vs 2023-Q3"),
    .changeFromOneAgainstOther: sample("why rate late by district during 2023-Q4 vs 2023-Q3"),
    .splitNeedsRows: sample("why rate online by channel during 2023-Q4 vs 2010"),
    .groupsDecideRate: sample("why rate online by channel during 2023-Q4 vs 2023-Q3"),
    .rowsOfSeveralEntities: sample("dossiers, petitions by unit\nrows of 1"),
    .rowsNeedSide: sample(
      "define metric load = dossiers / units per unit\nload by unit.tier\nrows of 1"),
    .pointsOfSeveralRatios: sample("psi with parts\nrows of 1"),
    .perOtherListing: sample(
      "define metric load = dossiers / units per unit\nprocedures show name, load"),
    .rateOverCount: sample("rate online / count"),
    .textNotWritten: sample("dossiers where code ends channel"),
    .variableNeedsValue: sample("let @x = district"),
    .variableInDefinition: sample("let @m = 5\ndefine flag dear of dossiers = fee > @m"),
    .comparisonNeedsKey: files(
      ["days.csv": days], "load \"days.csv\" as d\ncompare d \"days.csv\" with \"days.csv\""),
    .comparedFileWithoutKey: files(
      ["days.csv": days, "bad.csv": bad],
      "load \"days.csv\" as d key day\ncompare d \"days.csv\" with \"bad.csv\""),
    .comparedKeyTwice: files(
      ["days.csv": days, "twice.csv": "day,name\n2024-01-01,A\n2024-01-01,B\n"],
      "load \"days.csv\" as d key day\ncompare d \"days.csv\" with \"twice.csv\""),
    .filesCompared: files(
      ["days.csv": days],
      "load \"days.csv\" as d key day\ncompare d \"days.csv\" with \"days.csv\""),
    .columnsNotCompared: files(
      ["days.csv": days, "more.csv": "day,name,hall\n2024-01-01,A,1\n"],
      "load \"days.csv\" as d key day\ncompare d \"days.csv\" with \"more.csv\""),
    .rowsWithoutKey: files(
      ["days.csv": days, "sum.csv": "day,name\n2024-01-01,A\n,all\n"],
      "load \"days.csv\" as d key day\ncompare d \"days.csv\" with \"sum.csv\""),
    .chartNeedsNumber: sample("units show name, tier | chart bar"),
    .chartNeedsPoints: sample("count by quarter | chart spc"),
    .groupsNotDrawn: sample("count by day | chart bar"),
    .columnsNotDrawn: sample("count, rate late by channel | chart bar"),
    .linesNotDrawn: sample("count by quarter, district | chart line"),
    .rowsWithoutPlace: sample("count by quarter of closed | chart line"),
    .valuesCounted: sample("units show name, rate late | chart hist"),
    .openPeriodMarked: sample("count by quarter as of 2023-12-10 | chart line"),
    .limitsOfFewPoints: sample("rate late by month during 2023-01..2023-08 | chart spc"),
    .pictureNeedsChart: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount by name | save \"x.svg\""),
    .chartSaved: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount by name | chart bar | save \"x.svg\""),
    .unknownState: sample(
      "define states own of dossiers = case online then \"a\" against status \"b\" in (1)"),
    .stockAgainstPeriod: sample("open as change by month"),
    .stockByTime: sample("open by month"),
    .numberOutOfRange: sample("dossiers show due + 2000000 days limit 1"),
    .tooManyGroups: sample("count by unit, procedure, district, quarter with zeros"),
    .equalBandsOfSeveral: sample("dossiers, procedures by legal_days bands 4"),
    .noAsOf: files(["days.csv": days], "load \"days.csv\" as d time day\ncount during last month"),
    .notATime: files(["days.csv": days], "load \"days.csv\" as d time name"),
    .fileExists: files(
      ["days.csv": days], "load \"days.csv\" as d\nd | save \"days.csv\""),
    .saved: files(["days.csv": days], "load \"days.csv\" as d\nd | save \"other.csv\""),
    .formulasGuarded: files(
      ["sums.csv": "id,name\n1,=1+1\n2,@who\n"], "load \"sums.csv\" as s\ns | save \"x.csv\""),
    .workbookTooLarge: files(
      ["long.csv": "id,name\n1," + String(repeating: "x", count: 32_768) + "\n"],
      "load \"long.csv\" as l\nl | save \"x.xlsx\""),
    .recorded: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount by name\nrecord \"mine.hoso\""),
    .emptyFile: files(["empty.csv": ""], "load \"empty.csv\" as d"),
    .noData: files([:], "count"),
    .noCalendar: files(
      ["days.csv": days], "load \"days.csv\" as d\ncount where working_days(day, day) > 1"),
    .keyOfSeveral: files(["days.csv": days], "load \"days.csv\" as d key day, name"),
    .linkNeedsKey: files(
      ["days.csv": days],
      "load \"days.csv\" as d\nload \"days.csv\" as e link name to d"),
    .calendarColumns: files(
      ["days.csv": days], "define calendar c from \"days.csv\" hours 08:00-17:00 week mon-fri"),
    .calendarRow: files(
      ["free.csv": "date,kind\n2024-01-01,holiday\n2024-01-02,maybe\n"],
      "define calendar c from \"free.csv\" hours 08:00-17:00 week mon-fri"),
    .binaryFile: files(
      ["binary.csv": "a,b\n" + String(repeating: "\0", count: 400)], "load \"binary.csv\" as b"),
    .workbookFile: files(["book.xlsx": "PK\u{3}\u{4}"], "load \"book.xlsx\" as b"),
    .tableExists: files(["days.csv": days], "load \"days.csv\"\nload \"days.csv\""),
    .noHeader: files(["days.csv": days], "load \"days.csv\" as d header row 9"),
    .runTooDeep: files(["self.hoso": "run \"self.hoso\"\n"], "run \"self.hoso\""),
    .scriptChecked: files(["fine.hoso": "help\n"], "check script \"fine.hoso\""),
    .rowsRejected: files(["bad.csv": bad], "load \"bad.csv\" as b"),
    .rejectedLine: files(["bad.csv": bad], "load \"bad.csv\" as b\ndescribe load"),
    .linkLeadsNowhere: files(
      ["days.csv": days, "names.csv": "name\nA\n"],
      "load \"names.csv\" as n key name\nload \"days.csv\" as d link name to n"),
    .columnRenamed: files(["twice.csv": "a,a\n1,2\n"], "load \"twice.csv\" as t"),
    .columnNamed: files(["gap.csv": "a,,c\n1,2,3\n"], "load \"gap.csv\" as t"),
    .columnsNamed: files(["gaps.csv": "a,b,,\n1,2,3,4\n"], "load \"gaps.csv\" as t"),
    .headerElsewhere: files(
      ["title.csv": "Report,,\nno,unit,fee\n1,A,5\n"], "load \"title.csv\" as t"),
    .emptyRowsLeftOut: files(["tail.csv": "a,b\n1,2\n,\n,\n"], "load \"tail.csv\" as t"),
    .lastRowIsTotal: files(
      ["total.csv": "unit,fee\nA,5\nB,6\nTotal,11\n"], "load \"total.csv\" as t"),
    .mostlyNumbers: files(
      ["some.csv": "fee\n1\n2\n3\n4\nn/a\n"], "load \"some.csv\" as s"),
    .numbersKeptAsText: files(
      ["fees.csv": "unit;fee\nA;15.000\nB;20.000\n"], "load \"fees.csv\" as f\nsum fee"),
    .valuesNotNumbers: files(
      ["part.csv": "unit,share\nA,12%\nB,20%\n"], "load \"part.csv\" as p\nsum share"),
    .dateOrderAssumed: files(["order.csv": "day\n01/02/2024\n"], "load \"order.csv\" as t"),
    .diacriticsFolded: files(
      ["people.csv": "name\nĐức\nDục\n"],
      "load \"people.csv\" as people\npeople where name = \"duc\""),
    .loaded: files(["days.csv": days], "load \"days.csv\" as d"),
    .keptAsText: files(["codes.csv": "code\n0870\n"], "load \"codes.csv\" as c"),
    .digitsKeptAsText: files(
      ["sums.csv": "v\n708\n99999999999999999\n0.0000001\n"], "load \"sums.csv\" as s"),
    .loadedFrom: files(["codes.csv": "code\n0870\n"], "load \"codes.csv\" as c\ndescribe load"),
  ]

  /// Messages that no text leads to, and where they are shown instead.
  static let exempt: [MessageID: String] = [
    .privateColumnsUnread: "needs a file of an opened model: SessionTests/PrivateColumnTests",
    .namesNumbered: "said by the drawing, for the width of its window",
    .numbersNotDrawn: "said by a picture: RenderingTests/PictureLayoutTests",
    .placesNotDrawn: "said by the drawing, for the width of its window",
    .invalidEncoding: "needs bytes that are no text: SyntaxTests/LimitTests",
    .notUTF8: "needs bytes that are no text: IngestTests/LoadErrorTests",
    .noModelInFolder: "opening a folder: SessionTests/NewcomerTests",
    .unknownEncoding: "needs bytes that are no text: IngestTests/LoadErrorTests",
    .notBound: "a guard that no sentence is known to reach",
    .havingInListing: "a guard: the parser says E016 first",
    .fileUnreadable: "needs a file that may not be read; tests may run as root",
    .recordTooLong: "needs a line of 256 MB",
    .outOfMemory: "needs a limit of memory: SessionTests/MemoryTests",
    .memoryTaken: "needs commands: SessionTests/MemoryTests",
    .memoryTakenOf: "needs commands: SessionTests/MemoryTests",
    .columnsChanged: "needs a file that changes between two sentences: SessionTests/StateTests",
    .runCircle: "a row of a table: Cases/statements/check-script-circle.case",
    .oneTableAFile: "an option of the command line: TerminalTests/CommandLineTests",
    .rowsOverLimit: "an option of the command line: TerminalTests/CommandLineTests",
    .answeredAsOf: "beside data: TerminalTests/ScriptTests",
    .cancelled: "needs a key pressed: TerminalTests",
    .rowsNotKept: "a guard: which step makes a table of other tables",
    .safeModeForbids: "needs a safe session: SessionTests/SafeModeTests",
    .outsideFolder: "needs a safe session: SessionTests/SafeModeTests",
    .internalFault: "a guard that no sentence is known to reach",
    .wrongCommandArgument: "needs commands: ShellTests/DotCommandTests",
    .commandNeedsPerson: "needs commands: TerminalTests/CommandTests",
    .noSuchSentence: "needs commands: TerminalTests/CommandTests",
    .programFailed: "needs an editor: TerminalTests/CommandTests",
    .pagerFailed: "needs a terminal: TerminalTests/PagerTests",
    .pagerMissing: "needs a terminal: TerminalTests/PagerTests",
    .programMissing: "needs a person: TerminalTests/CommandTests",
    .membersWithOnlyUnknowns: "needs members whose rows are all unknown",
  ]

  private static let days = "day,name\n2024-01-01,A\n2024-01-02,B\n"
  private static let bad = "a,b\n1,2\n3\n4,5\n"

  private static func sample(_ sentences: String) -> String { input("sample", [:], sentences) }

  private static func files(_ files: [String: String], _ sentences: String) -> String {
    input("empty", files, sentences)
  }

  static func input(_ setup: String, _ files: [String: String], _ sentences: String) -> String {
    "=== setup \(setup)\n"
      + files.sorted { $0.key < $1.key }.map { name, text in
        "=== file \(name)\n" + (text.isEmpty || text.hasSuffix("\n") ? text : text + "\n")
      }.joined()
      + sentences.split(separator: "\n").map { "=== sentence\n\($0)\n" }.joined()
  }
}
