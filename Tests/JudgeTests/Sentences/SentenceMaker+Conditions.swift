import TestSupport

extension SentenceMaker {
  /// A condition on one row, or on one member and what is counted below it.
  mutating func condition(_ subject: Subject, counting: Bool = false) -> String {
    let parts = random.chance(30) ? 2 : 1
    let simple = (0..<parts).map { _ in
      let text = counting && random.chance(55) ? counted(subject) : own(subject)
      return random.chance(8) ? "not (\(text))" : text
    }
    guard parts == 2 else { return simple[0] }
    if random.chance(20) { return "(\(simple.joined(separator: " or "))) and \(own(subject))" }
    return simple.joined(separator: random.pick([" and ", " or "]))
  }

  mutating func saleCondition() -> String { condition(.sales) }

  private mutating func own(_ subject: Subject) -> String {
    switch subject {
    case .sales: saleOwn()
    case .both: placeOwn()
    case .visits: random.chance(40) ? placeOwn() : visitOwn()
    case .shops: shopOwn()
    case .regions: random.pick(["zone = north", "zone is missing", "name contains \"a\""])
    case .goods:
      random.pick([
        "kind = \"Sách\"", "kind = \"sach\"", "price > 20", "price between 5 and 30",
        "kind is missing", "title contains \"a\"", "kind in (sổ, \"bút chì\")",
      ])
    }
  }

  private mutating func op() -> String { random.pick(["=", "!=", "<", "<=", ">", ">="]) }

  private mutating func saleOwn() -> String {
    switch random.int(0...17) {
    case 14:
      return random.pick([
        "qty in 1..2", "wait in 3..9", "due in @q", "made in @q", "fee > @cut", "wait < @cut",
        "made in last 3 months",
      ])
    case 15:
      return random.pick([
        "sent <= made + 1 months", "due - 1 months < 2023-06", "made + 2 weeks > 2023-08",
        "sent - made > 2 weeks", "qty + 1 = @cut",
      ])
    case 12, 16, 17:
      return "channel \(random.pick(["", "not "]))"
        + random.pick([
          "contains \"u\"", "starts \"b\"", "ends \"chính\"", "like \"%e_\"", "like \"q__y\"",
          "like \"%b%\"",
        ])
    case 13:
      return random.pick([
        "channel == \"web\"", "qty in 1..2", "due in @q", "sent - made > 5 days", "-fee < -3",
        "case paid then qty else 5 > 1", "made < sent - 1 weeks", "fee > @cut",
        "made >= 2023-H2", "due < 2023-03-15", "weekday of made <= 5",
      ])
    case 0: return random.pick(["late", "paid", "online", "waiting", "big", "not late", "trễ"])
    case 1: return "fee \(op()) \(random.int(0...12))"
    case 2:
      return "channel \(random.pick(["=", "!=", "==", "=="])) "
        + random.pick(["web", "\"quầy\"", "\"quay\"", "\"Bưu chính\"", "\"qua mạng\"", "\"gone\""])
    case 3: return "made \(op()) \(literalPeriod())"
    case 4: return "made \(random.pick(["in", "not in"])) \(literalPeriod())"
    case 5:
      return random.pick(["sent", "fee", "shop", "channel", "due", "tier"])
        + random.pick([" is missing", " is not missing"])
    case 6:
      return random.pick([
        "channel in (web, \"quầy\")", "qty in (1, 3)", "qty not in (0, 2)", "qty in 1..2",
        "channel contains \"u\"", "channel starts \"b\"", "channel ends \"chính\"",
        "channel like \"%e_\"", "channel not contains \"ư\"", "wait in (0, 3, 5)",
      ])
    case 7:
      return random.pick([
        "sent > due", "date(sent) <= due", "days(made, sent) > 10", "hours(made, sent) < 100",
        "fee * qty >= 10", "fee / qty > 3", "sent - made > 5 days", "made < sent - 1 weeks",
        "weight + 1 > fee", "abs(fee - weight) < 2", "round(weight) = 4", "month(made) = 3",
        "weekday(made) <= 5", "year(made) = 2023", "coalesce(fee, 100) > 50",
        "length(channel) = 3", "lower(channel) = \"web\"", "sent <= made + 1 months",
        "days(made, as_of) < 100", "fee > @cut", "made in @q", "made >= today - 60 days",
        "case paid then qty else 5 > 1", "hours(made, sent) + 1 > 24", "-fee < -3",
      ])
    case 8: return "wait between \(random.int(0...10)) and \(random.int(5...30))"
    case 9: return "qty \(op()) \(random.int(0...3))"
    case 10:
      return random.pick([
        "kind = \"Sách\"", "tier = full", "cấp = \"toàn phần\"", "size \(op()) 3",
        "shop.region is missing", "good = \"Zeta 1\"", "shop.code = \"S1\"", "zone = north",
        "shop.name contains \"a\"", "region = \"Lắk\"", "good.price > 20", "state = done",
      ])
    default: return "due \(op()) \(literalPeriod())"
    }
  }

  /// What sales and visits both have.
  private mutating func placeOwn() -> String {
    random.pick([
      "tier = full", "tier != partial", "size \(op()) 3", "big", "not big", "zone = north",
      "shop is missing", "shop is not missing", "tier in (full, none)", "region is missing",
      "shop.code = \"S1\"", "shop = \"Lak\"", "shop = \"Đường mới\"",
    ])
  }

  private mutating func visitOwn() -> String {
    random.pick([
      "prompt", "not prompt", "stars \(op()) 3", "stars is missing", "answered is missing",
      "lodged \(op()) \(literalPeriod())", "days(lodged, answered) > 9", "answered > lodged",
      "stars between 2 and 4",
    ])
  }

  private mutating func shopOwn() -> String {
    random.pick([
      "tier = full", "size \(op()) 3", "big", "not big", "tier is missing", "region is missing",
      "zone = north", "name contains \"a\"", "opened < \(literalPeriod())", "name < \"m\"",
      "region = \"Lắk\"", "tier in (partial, none)", "opened in 2023", "code = \"S2\"",
    ])
  }

  /// A comparison of what is counted below a member.
  private mutating func counted(_ subject: Subject) -> String {
    let counts: [String]
    switch subject {
    case .shops: counts = ["late", "sales", "paid", "visits", "count late", "waiting", "prompt"]
    case .regions: counts = ["late", "sales", "paid", "waiting", "shops"]
    case .goods: counts = ["late", "sales", "paid", "count paid"]
    default: return own(subject)
    }
    switch random.int(0...5) {
    case 0:
      return random.pick(["rate late", "rate paid", "ontime"]) + " \(op()) \(random.int(0...100))%"
    case 1: return "rate paid is " + random.pick(["missing", "not missing"])
    case 2:
      return random.pick(["sum fee", "avg wait", "income"]) + " \(op()) \(random.int(0...20))"
    case 3: return random.pick(counts) + " between 1 and \(random.int(1...6))"
    default: return random.pick(counts) + " \(op()) \(random.int(0...5))"
    }
  }

  /// A column of a listing.
  mutating func shown(_ subject: Subject, canHaveLabel: Bool = true) -> String {
    let columns: [String]
    switch subject {
    case .regions: columns = ["name", "code", "zone", "late", "sales", "rate late", "shops"]
    case .shops:
      columns = [
        "name", "code", "tier", "size", "region", "opened", "late", "sales", "rate late",
        "rate paid", "visits", "sum fee", "big", "avg wait", "region.code", "size * 2",
        "late / sales", "ontime", "income", "zone",
      ]
    case .goods: columns = ["title", "kind", "price", "late", "sales", "rate paid", "price / 3"]
    case .visits: columns = ["id", "lodged", "answered", "stars", "shop", "prompt", "tier"]
    default:
      columns = [
        "id", "made", "sent", "due", "fee", "weight", "qty", "channel", "shop", "good", "late",
        "paid", "wait", "revenue", "days(made, sent)", "hours(made, sent)", "fee * 2",
        "shop.tier", "region", "sent - made", "month(made)", "fee / qty", "round(weight, 1)",
        "case late then \"trễ\" else \"ok\"", "weekday of made", "made + 2 days",
        "due - 1 months", "length(channel)", "coalesce(fee, qty)",
      ]
    }
    let column = random.pick(columns)
    return canHaveLabel && random.chance(8) ? column + " label \"Cột\"" : column
  }
}
