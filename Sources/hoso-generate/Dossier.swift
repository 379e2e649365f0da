/// A row of `dossiers.csv`. Times are seconds since 2023-01-01 00:00; nil is an empty cell.
struct Dossier {
  enum Channel: Int {
    case counter
    case online
    case postal
  }

  enum Payment: Int {
    case online
    case counter
    case unpaid
  }

  enum Answer: Int {
    case satisfied
    case neutral
    case dissatisfied
  }

  var unit: Int
  var procedure: Int
  var residence: Int
  var channel: Channel
  var submitted: Int
  var acceptBy: Int?
  var accepted: Int?
  var dueOriginal: Int?
  var due: Int?
  var finished: Int?
  var returned: Int?
  var closed: Int?
  /// The portal's status codes 1 to 10.
  var status: Int
  /// How often the applicant was asked to complete the dossier.
  var supplements = 0
  var fee = 0
  var payment: Payment?
  var isSynced = false
  var hasDigitalInput: Bool?
  var hasInputFromStore: Bool?
  var hasCitizenData: Bool?
  var isReused: Bool?
  var hasElectronicResult: Bool?
  var isResultInStore: Bool?
  var survey: Answer?
  /// The seed of the applicant's name.
  var applicant: UInt64
}
