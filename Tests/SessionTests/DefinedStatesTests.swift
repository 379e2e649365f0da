import Diagnostics
import Results
import Session
import Syntax
import TestSupport
import Testing

@Suite("Defined states") struct DefinedStatesTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(orders) }

  private let stages = """
    define states stage of orders "giai đoạn" = \
    case sent is missing then "waiting" "đang chờ", slow then "slow" "chậm"
    """

  @Test func `rows that match no condition are unclassified, never hidden`() {
    #expect(session.failure(of: stages) == nil)
    #expect(session.rows("count by stage") == ["slow | 1", "unclassified | 2", "waiting | 2"])
    #expect(session.total("count by stage") == "all | 5")
    #expect(session.rows("orders where stage = \"chưa phân loại\" show id") == ["1", "4"])
    #expect(
      session.rows("count by stage with labels") == [
        "chậm | 1", "chưa phân loại | 2", "đang chờ | 2",
      ])
  }

  @Test func `the states are those of the day that is asked for`() {
    _ = session.outcomes(of: stages)
    // On 3 January order 1 was sent; on the 1st it was not.
    #expect(session.rows("count by stage as of 2024-01-01") == ["waiting | 1"])
    #expect(session.rows("count by stage as of 2024-01-03") == ["unclassified | 1"])
  }

  @Test func `else names the rest, and then nothing is unclassified`() {
    _ = session.outcomes(
      of: "define states stage of orders = case sent is missing then \"waiting\" else \"sent\"")
    #expect(session.rows("count by stage") == ["sent | 3", "waiting | 2"])
    #expect(session.notes("count where stage = \"lost\"") == [.valueNotInColumn])
  }

  @Test func `the first condition that holds gives the state`() {
    _ = session.outcomes(
      of:
        "define states stage of orders = case slow then \"slow\", sent is missing then \"waiting\"")
    #expect(session.rows("count by stage") == ["slow | 3", "unclassified | 2"])
  }

  @Test func `definitions that could not be asked for are refused`() {
    let define = "define states stage of orders = case sent is missing then "
    #expect(session.message(of: define + "waiting") == .stateNeedsText)
    #expect(session.correction(of: define + "none") == define + "\"none\"")
    #expect(session.message(of: define + "\"a\", slow then \"A\"") == .stateTwice)
    #expect(session.message(of: define + "\"a\" \"b\", slow then \"b\"") == .stateTwice)
    #expect(session.message(of: define + "\"Unclassified\"") == .stateTwice)
    #expect(session.message(of: define + "\"a\" else \"unclassified\"") == nil)
  }

  @Test func `a state is compared with a snapshot only`() {
    let define = "define states stage of orders = case sent is missing then \"waiting\" against "
    #expect(session.message(of: define + "shop \"waiting\" in (A)") == .notASnapshot)
    #expect(session.message(of: define + "state \"waitin\" in (open)") == .unknownState)
    #expect(
      session.correction(of: define + "state \"waitin\" in (open)")
        == define + "state \"waiting\" in (open)")
    #expect(session.message(of: define + "state \"waiting\" in (opn)") == .unknownValue)
    #expect(session.message(of: define + "state \"waiting\" open") == .unexpectedToken)
    #expect(session.message(of: define + "state \"waiting\" in (open)") == nil)
  }

  @Test func `a snapshot at another date is offered as the states that go with its values`() {
    _ = session.outcomes(
      of: """
        define states stage of orders = case sent is missing then "waiting", slow then "slow" \
        else "sent" against state "waiting" in (open), "slow" in (done), "sent" in (done)
        """)
    #expect(
      session.correction(of: "orders where state = \"open\" as of 2024-02-01")
        == "orders where stage = \"waiting\" as of 2024-02-01")
    #expect(
      session.correction(of: "count where state in (\"done\") as of 2024-02-01")
        == "count where stage in (\"slow\", \"sent\") as of 2024-02-01")
    #expect(
      session.correction(of: "count by state as of 2024-02-01")
        == "count by stage as of 2024-02-01")
    #expect(session.correction(of: "count where state != \"open\" as of 2024-02-01") == nil)
    #expect(
      session.transcript(of: "count where closed as of 2024-02-01").contains(
        "`stage`, `slow`, `waiting`"))
  }

  @Test func `states print back as they are read`() throws {
    let text =
      stages + " against state \"waiting\" in (open), \"slow\" in (done, \"lost\")"
    let parsed = try #require(SyntaxTree.parseSentence(text, names: session.names))
    #expect(parsed.isComplete)
    #expect(TreePrinter.text(of: parsed.sentence) == text)
  }

  @Test func `undo and undefine take states away, but not what others use`() {
    _ = session.outcomes(of: stages)
    _ = session.outcomes(of: "undo")
    #expect(session.message(of: "count by stage") == .unknownDimension)
    _ = session.outcomes(of: stages)
    _ = session.outcomes(of: "define flag stuck of orders = stage = \"slow\"")
    #expect(session.message(of: "undefine stage") == .definitionInUse)
    _ = session.outcomes(of: "undefine stuck")
    #expect(session.message(of: "undefine stage") == nil)
  }
}

@Suite("Ratios declared per") struct PerTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `a ratio of two tables is declared, has a unit and is no percentage`() {
    #expect(session.message(of: "define metric load = sales / stalls per stall") == nil)
    #expect(session.rows("load") == ["2.00"])
    #expect(session.rows("load by town") == ["North | 3.00", "South | 0.50", "– | –"])
    #expect(session.notes("load") == [.perUnit])
    #expect(session.message(of: "load by town having load > 50%") == .perAgainstPercent)
    #expect(
      session.correction(of: "load by town having load > 50%") == "load by town having load > 50")
    #expect(session.message(of: "load as share by town") == .rateAsShare)
  }

  @Test func `per names what is divided by, and only where something is divided`() {
    #expect(
      session.message(of: "define metric load = sales / stalls per complaint") == .perOtherEntity)
    #expect(
      session.correction(of: "define metric load = sales / stalls per complaint")
        == "define metric load = sales / stalls per stalls")
    #expect(session.message(of: "define metric load = sum fee per stall") == .perNeedsRatio)
    #expect(session.message(of: "define metric load = sales / stalls per stal") == .unknownEntity)
    #expect(session.message(of: "define metric load = sales / stalls") == .mixedGrain)
    #expect(
      session.correction(of: "define metric load = sales / stalls where web")
        == "define metric load = sales / stalls where web per stall")
    #expect(
      session.correction(of: "2 * sales / stalls by town")
        == "define metric sales_per_stall = 2 * sales / stalls per stall")
  }
}
