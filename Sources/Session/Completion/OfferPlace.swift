import Diagnostics
import Planning
import Syntax
import Values

/// A place of a half-typed sentence and what is known of it: what the grammar looks for there,
/// what the sentence is about, and what a value there is compared with.
struct OfferPlace {
  let session: Session
  let expected: Expectations
  /// What the sentence is about; nil where nothing is loaded or its head means nothing.
  let subject: Binder.Subject?
  /// The type of the value that is tested, or that one here is compared with; nil where it has
  /// none.
  let type: ScalarType?
  /// Whether the value here is compared with a number over rows.
  let comparesMeasure: Bool
  /// Whether the value before this place is a number over rows.
  let testsMeasure: Bool
  /// The sentence up to this place.
  let begun: String
  /// What is typed of what stands here.
  let offer: Offer

  /// The place right after a text, for which the grammar looks for something.
  init(
    _ session: Session, after text: String, _ expected: Expectations, _ offer: Offer,
    _ search: SubjectSearch
  ) {
    let binder = session.binder
    let about = OfferPlace.subject(of: expected, search, binder)
    self.session = session
    self.expected = expected
    subject = about
    let query = expected.query
    type = (expected.compared ?? expected.tested ?? expected.negated).flatMap { left in
      if expected.isOnTable, let query {
        return binder.type(of: left, inTableOf: query, last: session.last?.schema)
      }
      return about.flatMap { binder.type(of: left, from: $0) }
    }
    comparesMeasure =
      !expected.isOnTable
      && expected.compared.flatMap { left in about.map { binder.isMeasure(left, $0) } } ?? false
    testsMeasure =
      !expected.isOnTable
      && expected.tested.flatMap { left in about.map { binder.isMeasure(left, $0) } } ?? false
    let start = expected.sentence?.range.start ?? 0
    begun = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
    self.offer = offer
  }

  private static func subject(of expected: Expectations, _ search: SubjectSearch, _ binder: Binder)
    -> Binder.Subject?
  {
    guard let subject = search.subject(of: expected.query) else { return nil }
    guard subject.isListing, expected.isJudging else { return subject }
    return Binder.Subject(entity: binder.counted(in: subject), isListing: false)
  }

  var binder: Binder { session.binder }
  /// Whether something is typed of what stands here.
  var isTyped: Bool { !offer.stem.text.isEmpty }
  var query: Query? { expected.query }
  var terms: Set<Term> { expected.terms }

  /// Whether something stands before the place that means nothing, so that nothing can follow.
  var followsNonsense: Bool {
    if subject == nil, query?.hasHead ?? false { return true }
    return expected.tested != nil && type == nil && expected.isInCondition
  }

  /// Whether rows of other tables are counted for each member that is listed, or for each row that
  /// a condition judges.
  var countsRows: Bool {
    subject.map { subject in
      (subject.isListing || terms.contains(.aCondition)) && binder.hasRowsBelow(subject.entity)
    } ?? false
  }

  /// Whether a period may stand here: to be compared with, one is offered unasked once the sentence
  /// has time itself.
  var takesPeriods: Bool { !terms.contains(.aBaseline) || isTyped || expected.hasTime }
}
