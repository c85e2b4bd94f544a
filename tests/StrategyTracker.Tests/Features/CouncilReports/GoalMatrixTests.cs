using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.CouncilReports;
using StrategyTracker.Features.CouncilReports.Formats;
using StrategyTracker.Features.FollowUp.Cycles;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Features.TargetAreas.Questions;
using StrategyTracker.Printing;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Tests.Printing;

namespace StrategyTracker.Tests.Features.CouncilReports;

/// <summary>A programme of goals in two levels, followed up and frozen: the page, its workbook, the report and the report's workbook count the same.</summary>
public sealed class GoalMatrixTests : DataTest
{
    private readonly Body[] bodies = [An.Committee("Fritidsnämnden"), An.Committee("Skolnämnden"), An.Committee("Äldrenämnden"), An.Body("Bostads AB", BodyKind.Company)];

    protected override async Task ArrangeAsync()
    {
        var type = An.Type();
        var town = An.Body("Exempelstad", BodyKind.Municipality);
        var programme = An.Document(type, "Suicidprevention");
        programme.Describe(programme.Title, town.Id, null, null, isReference: false, null);
        foreach (var body in bodies)
        {
            body.PlaceUnder(town, new Dictionary<Guid, Guid?>());
        }

        var plan = An.Document(type, "Handlingsplan");
        programme.BeginDraft("1.0").TakeOverHistory(EditionStatus.Adopted, null, []);
        var goals = new[] { "Trygghet", "Hälsa", "Färre brott", "Fler ute", "Tidigt stöd" }.Select((title, at) => new Goal(ReadableKey.From(title), programme.Id, title, at + 1)).ToArray();
        goals[2].Place(null, goals[0], new Dictionary<Guid, Guid?>());
        goals[3].Place(null, goals[0], new Dictionary<Guid, Guid?>());
        var random = new Random(7);
        var activities = Enumerable.Range(1, 40).Select(i =>
        {
            var activity = An.Activity(plan, $"Aktivitet {i}", $"{i}");
            activity.SetGoals([.. goals.SkipLast(1).Where(_ => random.Next(4) == 0).Select(g => g.Id)]);
            activity.SetParticipations([.. bodies.SkipLast(1).Where(_ => random.Next(3) == 0)
                .Select((b, at) => (b.Id, at == 0 ? ParticipationRole.Lead : (ParticipationRole)random.Next(1, 4)))]);
            if (random.Next(5) == 0)
            {
                activity.Leave(new Disposition(DispositionKind.Struck, new(2026, 3, 1), "Behövs inte längre.", null, null, bodies[0].Id, "41"));
            }

            return activity;
        }).ToList();
        var questions = new[] { goals[4], goals[1] }.Select(g => new ContributionQuestion(new ContributionAim(GoalId: g.Id), bodies[3].Id, null, "Strateg", new(2026, 11, 2)));
        await SaveAsync([town, .. bodies, type, programme, plan, .. goals, .. activities, .. questions, An.Cycle(programme, plan, 2026, bodies)]);
        (await As<AnswerQuestion>(Actors.Coordinator(bodies[3])).RunAsync(
            new() { Axis = ContributionAxis.Goals, Column = goals[1].Key, Body = bodies[3].Key, Text = "Det görs av hyresgästerna." }, Cancel)).Succeeded.ShouldBeTrue();
        (await As<FreezeCycle>(Actors.Strategist).RunAsync(new() { CycleKey = "uppfoljning-2026" }, Cancel)).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task Every_cell_and_sum_is_the_same_on_the_page_in_the_report_and_in_both_workbooks()
    {
        var filter = new ContributionFilter { Programme = "suicidprevention", Scope = StrategyTracker.Features.Activities.BodyScope.Asked };
        var page = (await As<ContributionQueries>(Actors.Strategist).GetAsync(filter, Cancel))!;
        var report = (await As<CouncilReportQueries>(Actors.Strategist).GetAsync("uppfoljning-2026", true, Cancel))!.Report;

        var table = ContributionTable.Of(report);

        table.Aims.Select(a => (a.Key, a.IsUnder)).ShouldBe(page.Areas.Select(a => (a.Key, a.IsUnder)));
        var inPage = page.Bodies.ToDictionary(b => b.Name, b => string.Join(' ', b.Cells.Select(c => c.InPlan).Append(b.Total.InPlan)));
        table.Rows.ToDictionary(r => r.Body.Name, r => string.Join(' ', r.Cells.Select(c => c.Total).Append(r.Activities))).ShouldBe(inPage, ignoreOrder: true);
        table.Rows.SelectMany(r => r.Cells).Sum(c => c.Left).ShouldBe(page.Bodies.SelectMany(b => b.Cells).Sum(c => c.Left));
        table.Totals.ShouldBe(page.Areas.Select(a => a.Total.InPlan));
        (table.Total, table.EmptyCells).ShouldBe((page.Total.InPlan, page.EmptyCells));
        page.Total.InPlan.ShouldBeGreaterThan(10);
        table.Asked.Select(a => (a.Aim.Key, a.Question.Answer)).ShouldBe([("halsa", "Det görs av hyresgästerna."), ("tidigt-stod", null)]);

        var ofPage = WorkbookReader.Read(ContributionWorkbook.Write(page, filter)).Sheets[0];
        ofPage.Rows.ToDictionary(r => r[0].Text!, r => string.Join(' ', Enumerable.Range(1, page.Areas.Count + 1).Select(c => Number(r[c])))).ShouldBe(inPage, ignoreOrder: true);
        var printer = new CouncilReportPrinter(new ReportHtml(), PdfTools.Printer());
        var ofReport = WorkbookReader.Read(await printer.ToFileAsync(report, SampleReport.Imprint, "sv", ReportFormat.Xlsx)).Sheets.Single(s => s.Name == "Bidrag");
        foreach (var (name, counts) in inPage)
        {
            var column = ofReport.ColumnOf(name);
            string.Join(' ', ofReport.Rows.Select(r => Number(r[column]))).ShouldBe(counts, name);
        }

        static int Number(ReadCell cell) => (int)(double)cell.Value!;
    }

    [Fact]
    public async Task The_question_page_says_whether_the_report_tells_the_question()
    {
        var queries = As<QuestionQueries>(Actors.Strategist);

        (await queries.GetAsync(ContributionAxis.Goals, "tidigt-stod", bodies[3].Key, Cancel))!.IsToldInReport.ShouldBeTrue();
        await using var db = Db();
        db.TargetAreas.Add(new TargetArea("omrade", db.Documents.Single(d => d.Key == "suicidprevention").Id, "Område", 1));
        await db.SaveChangesAsync(Cancel);
        (await queries.GetAsync(ContributionAxis.Goals, "tidigt-stod", bodies[3].Key, Cancel))!.IsToldInReport.ShouldBeFalse();
    }
}
