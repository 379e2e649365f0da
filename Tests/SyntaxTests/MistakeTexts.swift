// Written by MistakeTests with UPDATE_GOLDEN=1; read the change before you commit it.
enum MistakeTexts {
  static let english = #"""
    error: the sentence ends too early
      units where late =
                        ^
    A value must follow.

    error: `whre` begins no clause
      units whre late = 0
            ^^^^
    After what you want come clauses such as where, by, during, sort, top, show.
    help: a similar name exists: `where`. Type `fix` to run
      units where late = 0

    error: the sentence ends too early
      rate online by
                    ^
    A column or a grain such as month must follow.

    error: the sentence does not say what is wanted
      by district
      ^^
    A sentence starts with a thing to list or a measure; `by` begins a clause.
    help: type `fix` to run
      count by district

    error: `having` needs groups
      units having late = 0
            ^^^^^^
    `having` filters the groups that `by` makes, and there is no `by`; a listing is filtered by `where`.
    help: type `fix` to run
      units where late = 0

    error: there is no date `2023-13`
      rate online during 2023-13
                         ^^^^^^^
    Months run from 01 to 12.
    help: type `fix` to run
      rate online during 2023-12

    error: there is no date `2023-Q5`
      rate online during 2023-Q5
                         ^^^^^^^
    Quarters run from Q1 to Q4.
    help: type `fix` to run
      rate online during 2023-Q4

    error: the sentence ends too early
      rate online by district during 2023-Q4 vs
                                               ^
    A period, `previous` and a grain, `target` or `average` must follow.

    error: the sentence ends too early
      units where late = 0 where
                                ^
    A condition must follow.

    error: the bracket is not closed
      units where (late = 0
                  ^
    A `)` is missing for this `(`.
    help: type `fix` to run
      units where (late = 0)

    error: the text is not closed
      dossiers where code = "H15
                            ^^^^
    A text begins and ends with a double quote on the same line.
    help: type `fix` to run
      dossiers where code = "H15"

    error: `by` stands twice
      rate online by district by month
                              ^^
    Each clause stands at most once; only `where` may be repeated.
    help: type `fix` to run
      rate online by district, month

    error: the sentence does not say what is wanted
      top 5
      ^^^
    A sentence starts with a thing to list or a measure; `top` begins a clause.
    help: write first what you want, such as `count`; a line that begins with `|` works on the last result

    error: `zero` is not a whole number of 1 or more
      rate online by district top zero
                                  ^^^^
    Write it in digits, without sign or point.
    help: write a number, such as 5

    error: there is no chart `pie`
      rate online by district | chart pie
                                      ^^^
    The charts are `bar`, `line`, `spark`, `heat`, `hist`, `funnel`, `spc`.
    help: type `fix` to run
      rate online by district | chart bar

    error: a variable begins with @
      let q = 5
          ^
    `q` without @ would be the name of a column or measure.
    help: type `fix` to run
      let @q = 5

    error: `31/02/2023` is not the form of a date here
      dossiers where submitted = 31/02/2023
                                 ^^^^^^^^^^
    Dates are written year-month-day, as in `2023-02-28`.
    help: type `fix` to run
      dossiers where submitted = 2023-02-28

    error: there is no operator `===`
      units where late === 0
                       ^^^
    The comparisons are = != == < <= > >=, and conditions are joined by `and` and `or`.
    help: type `fix` to run
      units where late = 0

    error: questions are not asked with SELECT here
      SELECT unit FROM dossiers WHERE late = 0
      ^^^^^^
    A sentence starts with what you want, and clauses follow.
    help: type `fix` to run
      dossiers where late = 0 show unit

    error: `expect` needs a comparison
      expect rate online
             ^^^^^^^^^^^
    `rate online` is a number, not a rule that can hold or fail.
    help: type `fix` to run
      expect rate online > 0

    error: there is no date `2023-02-30`
      dossiers where submitted >= 2023-02-30
                                  ^^^^^^^^^^
    The month does not have that day.
    help: type `fix` to run
      dossiers where submitted >= 2023-02-28

    error: the text `Sở Tư pháp` needs double quotes
      units where name = Sở Tư pháp
                         ^^^^^^^^^^
    Without quotes only one word can be a value.
    help: type `fix` to run
      units where name = "Sở Tư pháp"

    error: `as cumulative` must stand before the clauses
      count by month as cumulative
                     ^^^^^^^^^^^^^
    A form or label stands right after the measure it belongs to.
    help: type `fix` to run
      count as cumulative by month

    error: a question does not start with a comparison
      rate late > 5% by unit
                ^^^^
    `rate late > 5%` is a condition: groups are filtered by `having`, members of a listing by `where`.
    help: type `fix` to run
      rate late by unit having rate late > 5%

    error: the condition needs brackets
      rate late = 0 of units
           ^^^^^^^^
    After `rate` and `count` a condition stands in brackets, so that its end is clear.
    help: type `fix` to run
      rate (late = 0) of units

    error: the period is given twice
      rate online by month during 2023 since 2023-03
                                       ^^^^^
    `during`, `from … to` and `since`/`until` exclude one another.
    help: type `fix` to run
      rate online by month during 2023

    error: `top` and `bottom` exclude each other
      rate late by unit top 5 bottom 5
                              ^^^^^^
    One table has one ranking; ask twice for both ends.
    help: type `fix` to run
      rate late by unit top 5

    error: `why` needs something to compare with
      why rate online by district during 2023-Q4
      ^^^
    It explains a change, so `vs` and a period must say from when.
    help: type `fix` to run
      why rate online by district during 2023-Q4 vs previous quarter

    error: `dayz` is no unit of time
      units where due - submitted < 3 dayz
                                      ^^^^
    The units are minutes, hours, days, working days, weeks, months.
    help: a similar name exists: `days`. Type `fix` to run
      units where due - submitted < 3 days

    error: `dsc` begins no clause
      units sort late dsc
                      ^^^
    After what you want come clauses such as where, by, during, sort, top, show.
    help: similar names exist: `desc`, `asc`. Type `fix` to run
      units sort late desc

    error: a clause word is missing before `late`
      rate online late = 3
                  ^^^^
    Two names cannot stand side by side: `where`, `by` or a comma joins them.
    help: type `fix` to run
      rate online where late = 3

    error: comparisons do not chain
      x where a < b < c
                    ^
    Each comparison has one left and one right side; this `<` is a second one.
    help: type `fix` to run
      x where a < b and b < c

    error: `is null` is no test
      units where a is null
                    ^^^^^^^
    After `is` stands `missing` or `empty`; values are compared by = and !=.
    help: type `fix` to run
      units where a is missing

    error: `is` is no test
      units where a is 5
                    ^^
    After `is` stands `missing` or `empty`; values are compared by = and !=.
    help: type `fix` to run
      units where a = 5

    error: after `in` a list must stand
      x where b in 5
                   ^
    `5` is a single value; a list stands in brackets, a range is written a..b.
    help: type `fix` to run
      x where b in (5)

    error: `where` is no step after `|`
      units | where late = 0
              ^^^^^
    The steps are `sort`, `top`, `bottom`, `limit`, `show`, `keep`, `drop`, `rename`, `add`, `chart`, `save`, `say`, `rows of`, `expect`.
    help: a similar name exists: `keep`. Type `fix` to run
      units | keep late = 0

    error: the condition needs brackets
      rate not late
           ^^^^^^^^
    After `rate` and `count` a condition stands in brackets, so that its end is clear.
    help: type `fix` to run
      rate (not late)

    error: `chart` follows a `|`
      count by month chart line
                     ^^^^^
    It is a step on the finished table, so `|` stands before it.
    help: type `fix` to run
      count by month | chart line

    error: `x` is not expected here
      load x
           ^
    The name of a file in double quotes must stand here.

    error: `colour` is no option of `load`
      load "a" colour red
               ^^^^^^
    It may be one of `label`, `key`, `time`, `events`, `snapshot`, `link`, `valid`, `private`, `text`, `decimal`, `dates`, `sheet`, `header`, `delimiter`, `encoding`.

    error: `thing` cannot be defined
      define thing x = 1
             ^^^^^
    What can be defined: `index`, `entity`, `flag`, `field`, `states`, `metric`, `score`, `set`, `calendar`, `query`.

    error: a question does not start with a comparison
      a = 1
        ^^^
    `a = 1` is a condition: groups are filtered by `having`, members of a listing by `where`.
    help: start with the measure; put the condition after `having`, with `by` for the groups

    error: texts stand in straight double quotes
      units where 'abc' = name
                  ^^^^^
    Other quotes have no meaning, because names contain apostrophes.
    help: type `fix` to run
      units where "abc" = name

    error: this `)` closes nothing
      units )
            ^
    There is no `(` before it.
    help: type `fix` to run
      units

    error: `x` is not a whole number of 1 or more
      lesson x
             ^
    Write it in digits, without sign or point.
    help: write a number, such as 5

    error: the character `$` has no meaning here
      units where $x = 1
                  ^
    Names are made of letters, digits and `_`; other names stand in backquotes, texts in double quotes.
    help: type `fix` to run
      units where @x = 1

    error: `|` is not expected here
      why rate late vs 2023 | chart bar
                            ^
    The end of the sentence must stand here.

    error: `0` is not a whole number of 1 or more
      units limit 0
                  ^
    Write it in digits, without sign or point.
    help: write a number, such as 5

    error: `99999999999999999999999` is too large
      units limit 99999999999999999999999
                  ^^^^^^^^^^^^^^^^^^^^^^^
    A number of rows has at most 18 digits.

    error: the name in backquotes is not closed
      `abc
      ^^^^
    A name in backquotes begins and ends with ` on the same line and is not empty.

    error: an operator is missing before `b`
      units where (a b)
                     ^
    Two values cannot stand side by side: `and`, `or` or a comparison joins them.
    help: type `fix` to run
      units where (a and b)

    error: there is no form `foo`
      count as foo
               ^^^
    The forms are `share`, `rank`, `cumulative`, `change`, `index`, `rolling`.

    error: `foo` cannot be added by `with`
      units with foo
                 ^^^
    `with` adds `totals`, `n`, `ci`, `zeros`, `parts`, `labels`.

    error: `x` is not expected here
      define score s x
                     ^
    `max` and a number of points must stand here.

    error: `or` is not expected here
      x where a between 5 or 6
                          ^^
    `and` must stand here.

    error: a variable begins with @
      run "x" m = 3
              ^
    `m` without @ would be the name of a column or measure.
    help: type `fix` to run
      run "x" @m = 3

    error: `5` is not expected here
      let @a = 5 5
                 ^
    The end of the sentence must stand here.

    error: the text `abc def` needs double quotes
      units where name contains abc def
                                ^^^^^^^
    Without quotes only one word can be a value.
    help: type `fix` to run
      units where name contains "abc def"

    error: `b` is not expected here
      | rename a b
                 ^
    `to` must stand here.

    error: `=` is not expected here
      | add = 5
            ^
    A name must stand here.

    error: the sentence does not say what is wanted
      sort x
      ^^^^
    A sentence starts with a thing to list or a measure; `sort` begins a clause.
    help: write first what you want, such as `count`; a line that begins with `|` works on the last result

    error: `25:00` is no time of day
      define calendar c hours 25:00-26:00
                              ^^^^^
    Times are written 07:30, from 00:00 to 24:00, the earlier one first.

    error: `bigger` is not expected here
      define flag f of units = x better bigger
                                        ^^^^^^
    It may be one of `higher`, `lower`.
    help: a similar name exists: `higher`. Type `fix` to run
      define flag f of units = x better higher

    error: `by` cannot follow `|`
      units | sort late by unit
                        ^^
    Clauses belong to the question, before the first `|`; a pipe works on its table.
    help: move it before the first `|`

    error: `limit` stands twice
      units limit 5 limit 6
                    ^^^^^
    Each clause stands at most once; only `where` may be repeated.
    help: type `fix` to run
      units limit 5

    """#
}
