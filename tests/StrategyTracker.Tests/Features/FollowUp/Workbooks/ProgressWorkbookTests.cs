using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.FollowUp;
using StrategyTracker.Features.FollowUp.Reporting;
using StrategyTracker.Features.FollowUp.Workbooks;
using StrategyTracker.Printing;
using StrategyTracker.Spreadsheets;

namespace StrategyTracker.Tests.Features.FollowUp.Workbooks;

/// <summary>A body's report out as a workbook and in again, in every way that people send such files back.</summary>
public sealed class ProgressWorkbookTests : FollowUpScene
{
    [Fact]
    public async Task Workbook_holds_the_pages_fields_with_last_times_answer_beside()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");
        await WriteAsync(Coordinator, Waiting, ProgressField.Percent, "40");

        var file = await FetchAsync();

        new OpenXmlValidator().Validate(SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false), TestContext.Current.CancellationToken).Select(f => f.Description).ShouldBeEmpty();
        var sheet = new FilledIn(file);
        sheet["Öppna väntetider", "Genomförande"].ShouldBe("Pågår");
        sheet["Öppna väntetider", "Andel klart"].ShouldBe("0.4");
        sheet["Öppna väntetider", "Förra gången: genomförande"].ShouldBe("Pågår");
        sheet["Öppna väntetider", "Förra gången: vad som skrevs"]!.ShouldContain("Källorna kartläggs.");
        sheet["Gemensam katalog", "Genomförande"].ShouldBeNull();
    }

    [Fact]
    public async Task What_goes_out_comes_in_and_changes_nothing()
    {
        await WriteAsync(Coordinator, Waiting, ProgressField.Phase, "Ongoing");
        await WriteAsync(Coordinator, Waiting, ProgressField.Comment, "Rad ett.\nRad två: 0045, =1+1.");
        await WriteAsync(Coordinator, Waiting, ProgressField.ActualCost, "1250000");

        var result = await ImportAsync(ProgressSheets.Read(WorkbookReader.Read(await FetchAsync())));

        result.Outcome.Succeeded.ShouldBeTrue();
        result.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_filled_in_is_saved_and_what_is_left_is_left()
    {
        var file = new FilledIn(await FetchAsync())
            .With("Öppna väntetider", "Genomförande", "Genomförd").With("Öppna väntetider", "Andel klart", 0.75).With("Öppna väntetider", "Kostnad hittills, kronor", 125000.0)
            .With("Öppna väntetider", "Vad har gjorts, och vad hindrar?", "Nio av fjorton boenden publicerar.");

        var rehearsal = await ImportAsync(file.ToSheets(), isRehearsal: true);
        (await StoredAsync()).ShouldBeNull();
        var result = await ImportAsync(file.ToSheets());

        rehearsal.Rows.ShouldHaveSingleItem().Changes.Count.ShouldBe(4);
        result.Outcome.Succeeded.ShouldBeTrue();
        var report = (await StoredAsync())!;
        report.Status.ShouldBe(ProgressReportStatus.Draft);
        report.Entries.ShouldHaveSingleItem().ToAnswer().ShouldBe(ProgressAnswer.Empty with
        {
            Phase = ActivityPhase.Completed,
            Percent = 75,
            ActualCost = 125_000,
            Comment = "Nio av fjorton boenden publicerar.",
        });
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_the_second_time()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Genomförande", "Genomförd");

        (await ImportAsync(file.ToSheets())).Changes.ShouldBe(1);
        var again = await ImportAsync(file.ToSheets());

        again.Outcome.Succeeded.ShouldBeTrue();
        again.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_else_has_written_since_is_not_overwritten_unknowingly()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Vad har gjorts, och vad hindrar?", "Från kalkylbladet.").With("Öppna väntetider", "Genomförande", "Pågår");
        await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Från sidan.");

        var result = await ImportAsync(file.ToSheets());

        result.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        result.Contested.ShouldHaveSingleItem().Words.ShouldStartWith("Kollega skrev ”Från sidan.”");
        (await StoredAsync())!.Entries.ShouldHaveSingleItem().ToAnswer().ShouldBe(ProgressAnswer.Empty with { Comment = "Från sidan." });

        (await ImportAsync(file.ToSheets(), overwrites: true)).Outcome.Succeeded.ShouldBeTrue();
        (await StoredAsync())!.Entries[0].Comment.ShouldBe("Från kalkylbladet.");
    }

    [Fact]
    public async Task A_field_that_the_file_left_alone_keeps_what_was_written_on_the_page()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Genomförande", "Pågår");
        await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Från sidan.");

        (await ImportAsync(file.ToSheets())).Outcome.Succeeded.ShouldBeTrue();

        (await StoredAsync())!.Entries[0].ToAnswer().ShouldBe(ProgressAnswer.Empty with { Phase = ActivityPhase.Ongoing, Comment = "Från sidan." });
    }

    [Fact]
    public async Task Columns_may_be_moved_and_removed_and_words_come_in_the_other_language()
    {
        byte[] english;
        using (new CultureScope("en"))
        {
            english = await FetchAsync();
        }

        var file = new FilledIn(english).With("Öppna väntetider", "Completion", "Completed").With("Öppna väntetider", "Schedule", "i tid");

        var result = await ImportAsync(file.ToSheets(column => -column, "No.", "Measures taken", "Last time: effect"));

        result.Outcome.Succeeded.ShouldBeTrue(string.Join(" ", result.Faults));
        var answer = (await StoredAsync())!.Entries[0].ToAnswer();
        (answer.Phase, answer.Schedule).ShouldBe((ActivityPhase.Completed, ScheduleStatus.OnTime));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_cell_and_nothing_is_saved()
    {
        var file = new FilledIn(await FetchAsync())
            .With("Öppna väntetider", "Genomförande", "Nästan klar").With("Öppna väntetider", "Andel klart", "mycket")
            .With("Gemensam katalog", "Kostnad hittills, kronor", "2,5 miljoner").With("Gemensam katalog", "Genomförande", "Pågår")
            .With("Publicerat", "Blev klart (dag)", "snart", sheet: 1).With("Källor kartlagda", "Blev klart (dag)", Today.AddDays(1), sheet: 1);

        var result = await ImportAsync(file.ToSheets());

        result.Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.WorkbookIsRefused);
        result.Faults.Select(f => f.Address).ShouldBe(["J3", "P3", "Q2", "D3", "D2"], ignoreOrder: true);
        result.Faults.Single(f => f.Address == "J3").Words.ShouldContain("Genomförd");
        (await StoredAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task Unchanged_is_an_act_and_cannot_stand_beside_something_new()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Oförändrat sedan förra gången", "Ja");

        (await ImportAsync(file.ToSheets())).Outcome.Succeeded.ShouldBeTrue();
        var entry = (await StoredAsync())!.Entries.ShouldHaveSingleItem();
        (entry.IsUnchanged, entry.Comment).ShouldBe((true, "Källorna kartläggs."));

        var both = new FilledIn(await FetchAsync()).With("Gemensam katalog", "Oförändrat sedan förra gången", "Ja").With("Gemensam katalog", "Genomförande", "Pågår");
        (await ImportAsync(both.ToSheets())).Faults.ShouldHaveSingleItem().Address.ShouldBe("I2");
        var never = new FilledIn(await FetchAsync()).With("Gemensam katalog", "Oförändrat sedan förra gången", "Ja");
        (await ImportAsync(never.ToSheets())).Faults.ShouldHaveSingleItem().Address.ShouldBe("I2");
    }

    [Fact]
    public async Task Unchanged_does_not_write_over_what_somebody_else_has_begun()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Oförändrat sedan förra gången", "Ja");
        await WriteAsync(Colleague, Waiting, ProgressField.Comment, "Från sidan.");

        (await ImportAsync(file.ToSheets())).Contested.ShouldHaveSingleItem();

        (await StoredAsync())!.Entries[0].Comment.ShouldBe("Från sidan.");
    }

    [Fact]
    public async Task Milestones_are_ticked_with_their_day()
    {
        var file = new FilledIn(await FetchAsync()).With("Källor kartlagda", "Blev klart (dag)", new DateOnly(2026, 4, 2), sheet: 1);

        var result = await ImportAsync(file.ToSheets());

        result.Outcome.Succeeded.ShouldBeTrue();
        result.Rows.ShouldHaveSingleItem().Title.ShouldBe("Öppna väntetider: Källor kartlagda");
        await using var db = Db();
        db.Activities.Where(a => a.Id == Waiting.Id).SelectMany(a => a.Milestones).Single(m => m.Title == "Källor kartlagda").DoneOn.ShouldBe(new DateOnly(2026, 4, 2));
    }

    [Fact]
    public async Task Anothers_rows_are_refused_by_name()
    {
        var theirs = ProgressWorkbook.Write((await As<ProgressWorkbookQueries>(ServiceCoordinator).GetAsync(Report.CycleKey, "servicenamnden", Cancel))!);
        var file = new FilledIn(theirs).With("E-tjänsteplattform", "Genomförande", "Pågår");

        var result = await ImportAsync(file.ToSheets());

        result.Faults.Count.ShouldBe(2);
        result.Faults[0].Words.ShouldContain("Servicenämnden");
    }

    [Fact]
    public async Task A_row_twice_and_a_row_that_somebody_added_are_refused()
    {
        var sheets = ProgressSheets.Read(WorkbookReader.Read(await FetchAsync()));
        var twice = ProgressSheets.Read(new ReadWorkbook([.. WorkbookReader.Read(await FetchAsync()).Sheets.Select(s => s with { Rows = [.. s.Rows, .. s.Rows.Take(1)] })]));
        var added = ProgressSheets.Read(new ReadWorkbook([.. WorkbookReader.Read(await FetchAsync()).Sheets.Take(1).Select(s => s with
        {
            Rows = [.. s.Rows, new ReadRow(9, new Dictionary<int, ReadCell> { [9] = new("J9", "Pågår", false) })],
        })]));

        sheets.Faults.ShouldBeEmpty();
        twice.Faults.Count.ShouldBe(2);
        added.Faults.ShouldHaveSingleItem().Address.ShouldBe("U9");
    }

    [Fact]
    public async Task What_is_no_longer_there_is_in_the_way_only_where_somebody_has_written()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Genomförande", "Pågår").ToSheets();
        var gone = file with { Ticks = [.. file.Ticks.Select(t => t with { Milestone = Guid.CreateVersion7() })] };

        (await ImportAsync(gone)).Changes.ShouldBe(1);
        (await ImportAsync(gone with { Ticks = [.. gone.Ticks.Select(t => t with { DoneOn = Today })] })).Faults.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_late_file_is_refused_by_the_same_rules_as_the_page()
    {
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Genomförande", "Pågår");
        await SubmitAllAsync();

        (await ImportAsync(file.ToSheets())).Outcome.Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.ReportIsSent);
    }

    [Theory]
    [InlineData("other")]
    [InlineData("approver")]
    [InlineData("strategist")]
    [InlineData("anonymous")]
    public async Task Only_those_who_report_for_the_body_read_a_file_in(string who)
    {
        var actor = who switch { "other" => ServiceCoordinator, "approver" => Approver, "strategist" => Actors.Strategist, _ => Actor.Anonymous };
        var file = new FilledIn(await FetchAsync()).With("Öppna väntetider", "Genomförande", "Pågår");

        (await ImportAsync(file.ToSheets(), actor: actor)).Outcome.Kind.ShouldBeOneOf(OutcomeKind.Forbidden, OutcomeKind.Refused);
        (await StoredAsync()).ShouldBeNull();
        (await As<ProgressWorkbookQueries>(actor).GetAsync(Report.CycleKey, Report.BodyKey, Cancel) is not null).ShouldBe(who == "approver");
    }

    [Fact]
    public async Task Fetching_asks_the_database_as_often_for_many_rows_as_for_few()
    {
        Queries.Reset();
        await FetchAsync();
        var few = Queries.Count;
        await SaveAsync([.. Enumerable.Range(0, 10).Select(i => An.Activity(Plan, $"Ny aktivitet {i}", $"2.{i}").LedBy(Elderly).In(Area))]);

        Queries.Reset();
        new FilledIn(await FetchAsync())["Ny aktivitet 9", "Nr"].ShouldBe("2.9");

        Queries.Count.ShouldBe(few);
    }

    [Fact]
    public async Task A_file_with_rows_of_several_bodies_is_read_in_by_the_program_itself()
    {
        var mine = WorkbookReader.Read(await FetchAsync());
        var theirs = WorkbookReader.Read(ProgressWorkbook.Write((await As<ProgressWorkbookQueries>(ServiceCoordinator).GetAsync(Report.CycleKey, "servicenamnden", Cancel))!));
        var both = ProgressSheets.Read(new ReadWorkbook([.. mine.Sheets.Concat(theirs.Sheets).Select(s => s with
        {
            Rows = [.. s.Rows.Select(r => r with { Cells = r.Cells.ToDictionary().With(s.ColumnOf("Genomförande"), "Pågår") })],
        })]));

        var result = await As<ImportProgress>(Actor.System).RunAsync(new() { Sheets = both }, Cancel);

        result.Outcome.Succeeded.ShouldBeTrue();
        result.Rows.Count.ShouldBe(4);
    }

    private async Task<byte[]> FetchAsync() =>
        ProgressWorkbook.Write((await As<ProgressWorkbookQueries>(Coordinator).GetAsync(Report.CycleKey, Report.BodyKey, Cancel))!);

    private Task<ImportedProgress> ImportAsync(ProgressSheets sheets, bool isRehearsal = false, bool overwrites = false, Actor? actor = null) =>
        As<ImportProgress>(actor ?? Coordinator).RunAsync(
            new() { Sheets = sheets, Only = new ReportInput { CycleKey = Report.CycleKey, BodyKey = Report.BodyKey }, IsRehearsal = isRehearsal, Overwrites = overwrites },
            Cancel);
}

file static class Cells
{
    public static Dictionary<int, ReadCell> With(this Dictionary<int, ReadCell> cells, int? column, string text)
    {
        if (column is { } known)
        {
            cells[known] = new ReadCell("", text, false);
        }

        return cells;
    }
}
