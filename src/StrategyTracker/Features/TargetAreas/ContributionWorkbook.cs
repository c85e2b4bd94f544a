using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.TargetAreas.Questions;
using StrategyTracker.Spreadsheets;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.TargetAreas;

/// <summary>The matrix as a workbook: GET /bidrag/kalkylblad. It says what the reader would see on the page, and the questions to whoever reads them.</summary>
public static class ContributionWorkbook
{
    private const string Path = "/bidrag/kalkylblad";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Path, WriteAsync).AllowAnonymous();

    /// <summary>The address of the workbook of what is shown.</summary>
    public static string LinkTo(ContributionFilter filter) => Path + Query(filter);

    /// <summary>The address of the page of what is shown.</summary>
    public static string PageOf(ContributionFilter filter) => "/bidrag" + Query(filter);

    private static QueryString Query(ContributionFilter filter)
    {
        var query = new QueryBuilder { { "program", filter.Programme ?? "" }, { "mot", filter.Axis.ToString() }, { "matt", filter.Measure.ToString() }, { "grupp", filter.Scope.ToString() } };
        query.Add("roll", filter.Roles.Select(r => r.ToString()));
        if (filter.Plan is { } plan)
        {
            query.Add("plan", plan);
        }

        if (filter.Year is { } year)
        {
            query.Add("ar", year.ToString(CultureInfo.InvariantCulture));
        }

        if (filter.EveryBody)
        {
            query.Add("alla", "ja");
        }

        return query.ToQueryString();
    }

    private static async Task<IResult> WriteAsync(
        string? program, string? plan, string? grupp, string? mot, string? matt, string? ar, string[]? roll, ContributionQueries queries, CancellationToken cancellationToken)
    {
        var roles = (roll ?? []).Select(ActivityFilter.Read<ParticipationRole>).OfType<ParticipationRole>().Distinct().Order().ToList();
        var filter = new ContributionFilter
        {
            Programme = program, Plan = string.IsNullOrEmpty(plan) ? null : plan,
            Scope = ActivityFilter.Read<BodyScope>(grupp) ?? BodyScope.Boards,
            Roles = roles.Count > 0 ? roles : ParticipationRoles.ThatAnswer,
            Axis = ActivityFilter.Read<ContributionAxis>(mot) ?? ContributionAxis.TargetAreas,
            Measure = ActivityFilter.Read<ContributionMeasure>(matt) ?? ContributionMeasure.Count,
            Year = int.TryParse(ar, CultureInfo.InvariantCulture, out var year) ? year : null,
        };
        return await queries.GetAsync(filter, cancellationToken) is { } matrix
            ? Results.File(Write(matrix, filter), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{TargetAreaTexts.Contribution.ToLowerInvariant()}.xlsx")
            : Results.NotFound();
    }

    public static byte[] Write(ContributionView matrix, ContributionFilter filter)
    {
        using var writer = new WorkbookWriter(TargetAreaTexts.ContributionTitle);
        writer.AddTable(TargetAreaTexts.Contribution, Columns(matrix, (tally, _) => tally.InPlan), matrix.Bodies, frozenColumns: 1);
        if (filter.Measure is ContributionMeasure.Cost)
        {
            // A sum that nobody states is empty and not zero: the first sheet says whether there is anything at all.
            writer.AddTable(TargetAreaTexts.CostLeast, Columns(matrix, (_, cost) => cost.WithAmount > 0 ? cost.From : null), matrix.Bodies, frozenColumns: 1);
            writer.AddTable(TargetAreaTexts.CostMost, Columns(matrix, (_, cost) => cost.WithAmount > 0 ? cost.To : null), matrix.Bodies, frozenColumns: 1);
        }

        var questions = matrix.Bodies.SelectMany(b => b.Questions.Values).ToList();
        if (questions.Count > 0)
        {
            writer.AddTable<QuestionLine>(
                QuestionTexts.OfBody,
                [
                    new(ActivityTexts.Body, q => q.Body) { Width = 34 },
                    new(TargetAreaTexts.QuestionAbout, q => q.Column) { Width = 30 },
                    new(QuestionTexts.PutQuestion, q => q.Text) { Width = 40, Wraps = true },
                    new(QuestionTexts.AskedHead, q => q.AskedOn, CellKind.Date),
                    new(QuestionTexts.Answer, q => q.Answer) { Width = 50, Wraps = true },
                    new(QuestionTexts.AnsweredHead, q => q.AnsweredOn, CellKind.Date),
                ],
                questions);
        }

        return writer.ToFile();
    }

    private static List<SheetColumn<ContributionBody>> Columns(ContributionView matrix, Func<ActivityTally, ContributionCost, long?> value)
    {
        var heads = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { ActivityTexts.Body, TargetAreaTexts.WholeBody };
        return
        [
            new(ActivityTexts.Body, b => b.Name) { Width = 34, Wraps = true },
            .. matrix.Areas.Select((area, at) => new SheetColumn<ContributionBody>(
                heads.Add(area.Title) ? area.Title : $"{area.Title} ({at + 1})", b => value(b.Cells[at], b.Costs[at]), CellKind.WholeNumber) { Width = 20 }),
            new(TargetAreaTexts.WholeBody, b => value(b.Total, b.Cost), CellKind.WholeNumber) { Width = 16 },
        ];
    }
}
