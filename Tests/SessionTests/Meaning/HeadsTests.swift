import Diagnostics
import Session
import TestSupport
import Testing

/// What a sentence is about, from its head.
@Suite("Meaning: Heads") struct HeadsTests {
  private let dataset: SmallDataset
  private var session: Session { dataset.session }

  init() throws { dataset = try SmallDataset(stalls) }

  @Test func `an entity alone lists its members`() {
    #expect(session.names("stalls") == ["Cúc", "Đào", "Bình", "An"])
  }

  @Test func `a link alone lists its members`() {
    #expect(session.names("stall") == ["An", "Bình", "Cúc", "–"])
  }

  @Test func `a dimension alone lists its members`() {
    #expect(session.names("channel") == ["desk", "web"])
    #expect(session.names("town") == ["North", "South", "–"])
  }

  @Test func `with by, a form or a measure beside it an entity is its count`() {
    #expect(session.rows("sales by town") == ["North | 6", "South | 1", "– | 1"])
    #expect(
      session.rows("sales as share by town") == ["North | 75.0%", "South | 12.5%", "– | 12.5%"])
    #expect(session.rows("sales, sum fee") == ["8 | 300"])
    #expect(session.rows("stalls by town") == ["North | 2", "South | 2"])
  }

  @Test func `with across an entity is its count`() {
    #expect(session.rows("sales across town") == ["6 | 1 | 1"])
  }

  @Test func `count alone counts the entity of the other items`() {
    #expect(session.rows("complaints, count") == ["3 | 3"])
    #expect(session.rows("rate web, count") == ["5/8 | 8"])
  }

  @Test func `count alone counts the main entity when nothing else is asked`() {
    #expect(session.rows("count") == ["8"])
  }

  @Test func `without a main entity it is the one with a time that was loaded last`() throws {
    var files = stalls
    files["model.hoso"] = stalls["model.hoso"]?.replacing("about sales ", with: "")
    let plain = try SmallDataset(files)
    #expect(plain.session.rows("count") == ["3"])
  }

  @Test func `a field that is no dimension cannot stand alone`() {
    #expect(session.message(of: "fee") == .fieldAlone)
  }

  @Test func `each item finds the names of by and where from its own entity`() {
    #expect(
      session.rows("sales, complaints by stall") == [
        "An | 4 | 2", "Bình | 2 | 0", "Cúc | 1 | 0", "Đào | 0 | 1", "– | 1 | 0",
      ])
    #expect(session.rows("sales, complaints where stall = \"An\"") == ["4 | 2"])
    #expect(
      session.rows("sales, complaints by town where stall.town = \"South\"") == ["South | 1 | 1"])
  }
}
