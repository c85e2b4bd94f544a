using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

public sealed class EditionAdoptionTests
{
    [Fact]
    public void A_document_has_at_most_one_edition_under_preparation()
    {
        var document = Given.Document();
        document.Draft("1.0");

        document.ObstaclesToNewDraft("2.0").ShouldHaveSingleItem().Code.ShouldBe(RuleCode.DraftAlreadyExists);
        Should.Throw<RuleBrokenException>(() => document.BeginDraft("2.0"));
    }

    [Fact]
    public void An_editions_name_is_used_once()
    {
        var document = Given.Document();
        document.AdoptedOn(new(2024, 2, 26));

        document.ObstaclesToNewDraft("1.0").ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EditionLabelIsTaken);
    }

    [Fact]
    public void A_new_draft_begins_as_the_newest_edition_reads_and_its_clauses_keep_their_identity()
    {
        var document = Given.Document();
        var first = document.Draft("1.0");
        var chapter = first.AddClause("malomraden", ClauseKind.Text, null);
        first.AddClause("datadrivna-staden", ClauseKind.TargetArea, chapter).Write(ClauseKind.TargetArea, "1", "Datadrivna staden", "Text", null, "datadrivna-staden", null);
        document.Adopt(first, Given.Decision(DecisionOutcome.Adopted), Given.Council, Given.Type(), Given.Today);

        var second = document.BeginDraft("2.0");

        second.Ordinal.ShouldBe(2);
        second.Clauses.Select(c => c.Key).ShouldBe(first.Clauses.Select(c => c.Key));
        var copy = second.Clauses.Single(c => c.Key == "datadrivna-staden");
        (copy.Heading, copy.SetsKey).ShouldBe(("Datadrivna staden", "datadrivna-staden"));
        copy.ParentId.ShouldBe(second.Clauses.Single(c => c.Key == "malomraden").Id);
        copy.Id.ShouldNotBe(first.Clauses.Single(c => c.Key == "datadrivna-staden").Id);
    }

    [Fact]
    public void An_adopted_edition_cannot_be_changed_in_any_part()
    {
        var edition = Given.Document().AdoptedOn(new(2024, 2, 26));
        var clause = edition.Clauses[0];
        Action[] changes =
        [
            () => edition.Describe("Ny titel", null, null, null),
            () => edition.SetValidity(null, null, untilFurtherNotice: true),
            () => edition.SetRegistrationNumbers([]),
            () => edition.SetChangeLog([]),
            () => edition.AddClause("nytt", ClauseKind.Text, null),
            () => edition.MoveClause(clause, 1),
            () => edition.PlaceClause(clause, null, null),
            () => edition.RemoveClause(clause),
            edition.EnsureTextMayChange,
        ];

        foreach (var change in changes)
        {
            Should.Throw<RuleBrokenException>(change).Violations.ShouldHaveSingleItem().Code.ShouldBe(RuleCode.EditionIsAdopted);
        }
    }

    [Fact]
    public void Adoption_needs_text_a_day_that_has_been_and_a_body_that_existed()
    {
        var document = Given.Document();
        var draft = document.BeginDraft("1.0");
        var abolished = new Body("fritidsnamnden", "Fritidsnämnden", BodyKind.Committee);
        abolished.SetPeriod(null, new(2025, 12, 31));

        var obstacles = draft.ObstaclesToAdoption(
            document, Given.Decision(DecisionOutcome.Adopted, Given.Today.AddDays(1), abolished), abolished, Given.Type(), Given.Today);

        obstacles.Select(o => o.Code).ShouldBe([RuleCode.EditionHasNoText, RuleCode.DecisionIsInTheFuture, RuleCode.BodyIsNotValidOnTheDay]);
    }

    [Fact]
    public void A_body_adopts_only_the_types_it_may_and_the_rule_is_the_one_of_the_day()
    {
        var type = Given.Type();
        type.SetCompetences(
        [
            new AdoptionCompetence(Given.Council.Id, null, new(2011, 1, 1), null, null, null),
            new AdoptionCompetence(null, BodyKind.Committee, new(2011, 1, 1), new(2023, 12, 31), "inom nämndens område", null),
        ]);

        type.MayBeAdoptedBy(Given.Council, Given.Today).ShouldBeTrue();
        type.MayBeAdoptedBy(Given.Committee, new(2020, 1, 1)).ShouldBeTrue();
        type.MayBeAdoptedBy(Given.Committee, Given.Today).ShouldBeFalse();
        var document = Given.Document(type);
        document.Draft().ObstaclesToAdoption(document, Given.Decision(DecisionOutcome.Adopted, body: Given.Committee), Given.Committee, type, Given.Today)
            .ShouldHaveSingleItem().Code.ShouldBe(RuleCode.BodyMayNotAdoptType);
    }

    [Fact]
    public void Where_no_competence_is_registered_no_body_is_refused() =>
        Given.Type().MayBeAdoptedBy(Given.Committee, Given.Today).ShouldBeTrue();

    [Fact]
    public void Metadata_that_the_type_requires_must_be_there()
    {
        var type = Given.Type(Enum.GetValues<RequiredMetadata>());
        var document = Given.Document(type);
        var draft = document.Draft();
        var decision = Given.Decision(DecisionOutcome.Adopted);

        draft.ObstaclesToAdoption(document, decision, Given.Council, type, Given.Today)
            .Select(o => o.Arguments[0]).ShouldBe(Enum.GetValues<RequiredMetadata>().Cast<object?>());

        document.Describe("Program", null, Given.Council.Id, "Strateg", isReference: false, null);
        draft.SetRegistrationNumbers([new RegistrationNumber("KS 2026/00001", null)]);
        draft.SetChangeLog([new ChangeLogEntry("0.1", "Första utkast", null, "Strateg", 1)]);
        draft.Describe(null, null, "Alla nämnder", null);
        draft.SetValidity(new(2027, 1, 1), null, untilFurtherNotice: true);
        draft.ObstaclesToAdoption(document, decision, Given.Council, type, Given.Today).ShouldBeEmpty();
    }

    [Fact]
    public void Headings_that_the_type_requires_must_be_there_in_whatever_case()
    {
        var type = Given.Type();
        type.SetRules([], ["En effektivare administration", "Ekonomiska effekter"], []);
        var document = Given.Document(type);
        var draft = document.Draft();
        draft.AddClause("ekonomi", ClauseKind.Text, null).Write(ClauseKind.Text, null, "EKONOMISKA EFFEKTER", null, null, null, null);

        var missing = draft.ObstaclesToAdoption(document, Given.Decision(DecisionOutcome.Adopted), Given.Council, type, Given.Today).ShouldHaveSingleItem();

        (missing.Code, missing.Arguments[0]).ShouldBe((RuleCode.HeadingIsMissing, "En effektivare administration"));
    }

    [Fact]
    public void The_earlier_edition_applies_until_the_day_before_the_new_one()
    {
        var document = Given.Document();
        var first = document.AdoptedOn(new(2024, 2, 26));

        document.AdoptedOn(new(2026, 11, 20), "2.0", from: new(2027, 1, 1));

        (first.Status, first.EndedOn).ShouldBe((EditionStatus.Superseded, new DateOnly(2026, 12, 31)));
        first.StateOn(Given.Today).ShouldBe(EditionState.InForce);
        document.CurrentOn(Given.Today).ShouldBe(first);
        document.CurrentOn(new(2027, 1, 1))!.Label.ShouldBe("2.0");
    }

    [Fact]
    public void An_edition_without_a_first_day_applies_from_the_decision() =>
        Given.Document().AdoptedOn(new(2024, 2, 26)).ValidFrom.ShouldBe(new DateOnly(2024, 2, 26));
}
