import Diagnostics
import Foundation
import Session
import TestSupport
import Values

/// A dataset with one thing of each kind that offers depend on, named as in the sample: what is
/// offered about it is judged quickly.
enum OfferDataset {
  /// Units with dossiers and petitions below, procedures below them, and provinces by themselves.
  static let files: [String: String] = [
    "units.csv": """
    code,name,tier,district,area
    U1,Sở Tư pháp,department,Buôn Ma Thuột,5
    U2,Huyện Krông Pắc,district,Krông Pắc,70
    """,
    "procedures.csv": """
    code,name,field,level,agency
    P1,Khai sinh,Hộ tịch,full,U1
    P2,Cấp đổi,Đất đai,partial,U2
    """,
    "dossiers.csv": """
    code,unit,procedure,channel,submitted,accepted,due,finished,status,fee,applicant
    D1,U1,P1,online,2023-01-02 08:00:00,2023-01-02 09:00:00,2023-01-05,2023-01-04,9,10,An
    D2,U1,P2,postal,2023-02-02 08:00:00,2023-02-03 09:00:00,2023-02-05,2023-02-09,10,,Ba
    D3,U2,P2,counter,2023-05-02 08:00:00,2023-05-02 09:00:00,2023-05-05,,4,30,Ca
    """,
    "petitions.csv": """
    code,unit,lodged,answered
    Q1,U1,2023-03-01,2023-03-04
    Q2,U2,2023-04-01,
    """,
    "provinces.csv": "code,name,ckmb\n1,Đắk Lắk,12\n2,Gia Lai,13\n",
    "x.csv": "code,name,start,stop,status\nA,An,2023-01-02,2023-03-04,1\n",
    "y.csv": "code,name,start,stop,status\nA,An,2023-01-02,2023-03-04,2\n",
    "model.hoso": """
    dataset "Offers" about dossiers as of 2024-01-25
    define calendar office hours 07:00-11:30, 13:30-17:00 week mon-fri
    load "units.csv" as units key code label name
    load "procedures.csv" as procedures key code label name link agency to units
    load "dossiers.csv" as dossiers key code time submitted events accepted, finished
      link unit to units, procedure to procedures private applicant
    load "petitions.csv" as petitions key code time lodged events answered link unit to units
    load "provinces.csv" as provinces key code label name
    define entity units "đơn vị" singular unit
    define entity procedures "thủ tục" singular procedure
    define entity dossiers "hồ sơ" singular dossier
    define field district of units "huyện"
    define field field of procedures "lĩnh vực"
    define field channel of dossiers "kênh" values online "trực tuyến", postal "bưu chính"
    define field submitted of dossiers "ngày nộp"
    define field fee of dossiers "lệ phí"
    define field days of dossiers "số ngày làm việc" = working_days(accepted, finished)
    define flag online of dossiers "trực tuyến" = channel = "online" target >= 50% better higher
    define flag open of dossiers "đang giải quyết" stock = accepted is not missing and finished is missing
    define flag late of dossiers "trễ hạn" = date(coalesce(finished, as_of)) > date(due) better lower
    define metric ontime "tỷ lệ đúng hạn" = rate (not late) of dossiers where finished is not missing
      target >= 95% better higher
    define score openness "công khai" max 6 = rate (level = "full") of procedures when empty full
    define score progress "tiến độ" max 20 = ontime full at 100% when empty 0
    define index psi "chỉ số phục vụ" = openness + progress
      bands "tốt" >= 20, "yếu" better higher
    define metric scoreboard "bảng điểm các tỉnh" = sum ckmb of provinces
    """,
  ]

  /// A session on them, with something defined and asked.
  static func session(_ language: Language = .english) throws -> (SmallDataset, Session) {
    let dataset = try SmallDataset(files)
    let session = session(on: dataset, language)
    _ = session.transcript(of: "define flag dear of dossiers = fee > 5")
    _ = session.transcript(of: "rate late by district")
    return (dataset, session)
  }

  /// A session that finds the files of a dataset.
  static func session(on dataset: SmallDataset, _ language: Language = .english) -> Session {
    Session(
      settings: Settings(language: language, baseFolder: dataset.folder.path),
      from: dataset.session.snapshot)
  }
}
