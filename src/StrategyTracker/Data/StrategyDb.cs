using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Activities;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.FollowUp;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Reporting;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Domain.Targets;

namespace StrategyTracker.Data;

/// <summary>The database, the same model on SQLite and PostgreSQL. A context lives as long as a method.</summary>
public abstract class StrategyDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Body> Bodies => Set<Body>();
    public DbSet<BodyFunction> BodyFunctions => Set<BodyFunction>();
    public DbSet<PlannedReorganisation> PlannedReorganisations => Set<PlannedReorganisation>();
    public DbSet<DocumentType> DocumentTypes => Set<DocumentType>();
    public DbSet<GoverningDocument> Documents => Set<GoverningDocument>();
    public DbSet<DocumentRelation> DocumentRelations => Set<DocumentRelation>();
    public DbSet<Edition> Editions => Set<Edition>();
    public DbSet<Clause> Clauses => Set<Clause>();
    public DbSet<Deviation> Deviations => Set<Deviation>();
    public DbSet<TargetArea> TargetAreas => Set<TargetArea>();
    public DbSet<Goal> Goals => Set<Goal>();
    public DbSet<Principle> Principles => Set<Principle>();
    public DbSet<Perspective> Perspectives => Set<Perspective>();
    public DbSet<ContextNote> ContextNotes => Set<ContextNote>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<PlannedDisposition> PlannedDispositions => Set<PlannedDisposition>();
    public DbSet<FindingAnswer> FindingAnswers => Set<FindingAnswer>();
    public DbSet<ContributionQuestion> ContributionQuestions => Set<ContributionQuestion>();
    public DbSet<Indicator> Indicators => Set<Indicator>();
    public DbSet<Scale> Scales => Set<Scale>();
    public DbSet<MeasuredObject> MeasuredObjects => Set<MeasuredObject>();
    public DbSet<QuestionSet> QuestionSets => Set<QuestionSet>();
    public DbSet<QuestionSetVersion> QuestionSetVersions => Set<QuestionSetVersion>();
    public DbSet<Round> Rounds => Set<Round>();
    public DbSet<AnswerSheet> AnswerSheets => Set<AnswerSheet>();
    public DbSet<FollowUpCycle> Cycles => Set<FollowUpCycle>();
    public DbSet<AskingDefault> AskingDefaults => Set<AskingDefault>();
    public DbSet<ReportStandard> ReportStandards => Set<ReportStandard>();
    public DbSet<ProgressReport> ProgressReports => Set<ProgressReport>();
    public DbSet<ProgressEntry> ProgressEntries => Set<ProgressEntry>();
    public DbSet<Attachment> Attachments => Set<Attachment>();
    public DbSet<Assessment> Assessments => Set<Assessment>();
    public DbSet<CouncilReport> CouncilReports => Set<CouncilReport>();
    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<AuditRow> AuditRows => Set<AuditRow>();
    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();
    public DbSet<Installation> Installations => Set<Installation>();

    /// <summary>The collation that sorts å, ä and ö last, by the database's own name for it. For ordering only.</summary>
    public abstract string SwedishCollationName { get; }

    /// <summary>A form was made from this revision: if the row has changed since, saving fails instead of overwriting.</summary>
    public void ExpectRevision(Aggregate aggregate, int seenRevision) =>
        Entry(aggregate).Property(a => a.Revision).OriginalValue = seenRevision;

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RaiseRevisions();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RaiseRevisions();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(StrategyDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                if (property.Name == nameof(Aggregate.Id) && property.ClrType == typeof(Guid))
                {
                    property.ValueGenerated = Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.Never;
                }

                if (property.Name == nameof(Aggregate.Revision) && entity.ClrType.IsAssignableTo(typeof(Aggregate)))
                {
                    property.IsConcurrencyToken = true;
                }

                if (SortsTheSwedishWay(entity.ClrType, property.Name))
                {
                    property.SetCollation(SwedishCollationName);
                }
            }
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // Enums as words: a row can be read without the program, and a new value in the middle changes nothing.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static bool SortsTheSwedishWay(Type entity, string property) =>
        (property is "Name" && (entity == typeof(Body) || entity == typeof(DocumentType) || entity == typeof(Indicator) || entity == typeof(MeasuredObject)
            || entity == typeof(BodyFunction)))
        || (property is "Title" && (entity == typeof(GoverningDocument) || entity == typeof(Activity)))
        || (property is nameof(Account.FunctionName) && entity == typeof(Account));

    /// <summary>An aggregate is changed as a whole: a changed part raises the revision of what it belongs to.</summary>
    private void RaiseRevisions()
    {
        ChangeTracker.DetectChanges();
        var entries = ChangeTracker.Entries().ToList();
        var untouched = entries.Where(e => e.State is EntityState.Unchanged).Select(e => e.Entity).OfType<Aggregate>().ToDictionary(a => a.Id);
        var changed = entries.Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        var aggregates = changed.Where(e => e.State is EntityState.Modified).Select(e => e.Entity).OfType<Aggregate>().ToHashSet();
        // An edition is a whole of its own that also belongs to one: a new one changes its document, so that of two begun at once one is refused.
        foreach (var part in changed.Where(e => e.Entity is not Aggregate || e.State is EntityState.Added))
        {
            foreach (var key in part.Metadata.GetForeignKeys().Where(k => k.DeleteBehavior is DeleteBehavior.Cascade && k.PrincipalToDependent is not null))
            {
                var value = part.State is EntityState.Deleted
                    ? part.OriginalValues[key.Properties[0]]
                    : part.CurrentValues[key.Properties[0]];
                if (value is Guid id && untouched.TryGetValue(id, out var owner))
                {
                    aggregates.Add(owner);
                }
            }
        }

        foreach (var aggregate in aggregates)
        {
            aggregate.RaiseRevision();
        }
    }
}

/// <summary>The model on SQLite: the default.</summary>
public sealed class SqliteStrategyDb(DbContextOptions<SqliteStrategyDb> options) : StrategyDb(options)
{
    public override string SwedishCollationName => SwedishCollation.SqliteName;
}

/// <summary>The model on PostgreSQL.</summary>
public sealed class PostgresStrategyDb(DbContextOptions<PostgresStrategyDb> options) : StrategyDb(options)
{
    public override string SwedishCollationName => SwedishCollation.PostgresName;
}
