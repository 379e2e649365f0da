import Diagnostics
import Metrics
import Syntax
import Values

extension Verbalizer {
  /// What a stored column holds, when it holds, and where it leads.
  func told(column field: Field) -> String {
    var text = say(
      .toldColumn, ["member": member, "name": field.naming.name.text])
    if let date = field.snapshotDate {
      text = say(.toldSnapshot, ["value": text, "date": date.description])
    }
    if field.isEvent { text = say(.toldEvent, ["value": text]) }
    if let link = field.link {
      text = say(
        .toldLink, ["value": text, "name": name(of: model[model[link].target].naming)])
    }
    return text
  }
}
