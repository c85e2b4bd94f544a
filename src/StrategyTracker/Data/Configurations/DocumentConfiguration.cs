using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Data.Configurations;

internal sealed class DocumentTypeConfiguration : IEntityTypeConfiguration<DocumentType>
{
    public void Configure(EntityTypeBuilder<DocumentType> builder)
    {
        builder.HasIndex(t => t.Key).IsUnique();
        builder.Property(t => t.Key).HasMaxLength(Limits.Key);
        builder.Property(t => t.Name).HasMaxLength(Limits.Title);
        // Until further notice is stored as no years at all, 0; where nothing is said the column is empty.
        builder.Property(t => t.UsualValidity).HasConversion(v => v!.Years ?? 0, years => new UsualValidity(years == 0 ? null : years)).HasColumnName("UsualYears");
        builder.HasOne(t => t.Municipality).WithMany().HasForeignKey(t => t.MunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(t => t.Definitions).WithOne().HasForeignKey("DocumentTypeId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.Competences).WithOne().HasForeignKey("DocumentTypeId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(t => t.MayStandUnder).WithOne().HasForeignKey(p => p.TypeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AdoptionCompetenceConfiguration : IEntityTypeConfiguration<AdoptionCompetence>
{
    public void Configure(EntityTypeBuilder<AdoptionCompetence> builder) =>
        builder.HasOne<Body>().WithMany().HasForeignKey(c => c.BodyId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class TypePlacementConfiguration : IEntityTypeConfiguration<TypePlacement>
{
    public void Configure(EntityTypeBuilder<TypePlacement> builder)
    {
        builder.HasKey(p => new { p.TypeId, p.UnderTypeId });
        builder.HasOne<DocumentType>().WithMany().HasForeignKey(p => p.UnderTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class GoverningDocumentConfiguration : IEntityTypeConfiguration<GoverningDocument>
{
    public void Configure(EntityTypeBuilder<GoverningDocument> builder)
    {
        builder.HasIndex(d => d.Key).IsUnique();
        builder.Property(d => d.Key).HasMaxLength(Limits.Key);
        builder.Property(d => d.Title).HasMaxLength(Limits.Title);
        builder.Property(d => d.Responsible).HasMaxLength(Limits.Title);
        builder.HasOne(d => d.Type).WithMany().HasForeignKey(d => d.TypeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Municipality).WithMany().HasForeignKey(d => d.MunicipalityId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.Owner).WithMany().HasForeignKey(d => d.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(d => d.Reviews).WithOne().HasForeignKey("DocumentId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(d => d.Editions).WithOne(e => e.Document).HasForeignKey(e => e.DocumentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DocumentReviewConfiguration : IEntityTypeConfiguration<DocumentReview>
{
    public void Configure(EntityTypeBuilder<DocumentReview> builder) => builder.Property(r => r.Function).HasMaxLength(Limits.Title);
}

internal sealed class DocumentRelationConfiguration : IEntityTypeConfiguration<DocumentRelation>
{
    public void Configure(EntityTypeBuilder<DocumentRelation> builder)
    {
        builder.HasIndex(r => new { r.FromId, r.ToId, r.Kind }).IsUnique();
        builder.HasIndex(r => r.ToId);
        builder.HasOne(r => r.From).WithMany().HasForeignKey(r => r.FromId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(r => r.To).WithMany().HasForeignKey(r => r.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.HasIndex(e => new { e.DocumentId, e.Label }).IsUnique();
        builder.Property(e => e.Label).HasMaxLength(40);
        builder.Property(e => e.Title).HasMaxLength(Limits.Title);
        builder.Property(e => e.Subtitle).HasMaxLength(Limits.Title);
        builder.Property(e => e.AppliesTo).HasMaxLength(Limits.Title);
        builder.HasMany(e => e.Clauses).WithOne().HasForeignKey(c => c.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Decisions).WithOne().HasForeignKey("EditionId").OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.ChangeLog).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.ReferralRequests).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.AwaitedAdopters).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Rectifications).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.Descents).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(e => e.RegistrationNumbers).WithOne().HasForeignKey("EditionId").IsRequired().OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClauseConfiguration : IEntityTypeConfiguration<Clause>
{
    public void Configure(EntityTypeBuilder<Clause> builder)
    {
        builder.HasIndex(c => new { c.EditionId, c.Key }).IsUnique();
        builder.Property(c => c.Key).HasMaxLength(Limits.Key);
        builder.Property(c => c.Number).HasMaxLength(20);
        builder.Property(c => c.Heading).HasMaxLength(Limits.Title);
        builder.Property(c => c.SetsKey).HasMaxLength(Limits.Key);
        builder.Property(c => c.Gap).HasMaxLength(Limits.Title);
        builder.HasOne(c => c.Body).WithMany().HasForeignKey(c => c.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Clause>().WithMany().HasForeignKey(c => c.ParentId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ClauseDescentConfiguration : IEntityTypeConfiguration<ClauseDescent>
{
    public void Configure(EntityTypeBuilder<ClauseDescent> builder)
    {
        builder.Property(d => d.FromKey).HasMaxLength(Limits.Key);
        builder.Property(d => d.ToKey).HasMaxLength(Limits.Key);
    }
}

internal sealed class DecisionConfiguration : IEntityTypeConfiguration<Decision>
{
    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.Property(d => d.Paragraph).HasMaxLength(20);
        builder.Property(d => d.RegistrationNumber).HasMaxLength(60);
        builder.Property(d => d.OverriddenBy).HasMaxLength(Limits.Title);
        builder.HasOne(d => d.Body).WithMany().HasForeignKey(d => d.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReferralRequestConfiguration : IEntityTypeConfiguration<ReferralRequest>
{
    public void Configure(EntityTypeBuilder<ReferralRequest> builder)
    {
        builder.Property(r => r.RegistrationNumber).HasMaxLength(60);
        builder.HasOne(r => r.Body).WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AwaitedAdopterConfiguration : IEntityTypeConfiguration<AwaitedAdopter>
{
    public void Configure(EntityTypeBuilder<AwaitedAdopter> builder) =>
        builder.HasOne<Body>().WithMany().HasForeignKey(a => a.BodyId).OnDelete(DeleteBehavior.Restrict);
}

internal sealed class RectificationConfiguration : IEntityTypeConfiguration<Rectification>
{
    public void Configure(EntityTypeBuilder<Rectification> builder)
    {
        builder.Property(r => r.ClauseKey).HasMaxLength(Limits.Key);
        builder.Property(r => r.HeadingBefore).HasMaxLength(Limits.Title);
        builder.Property(r => r.HeadingAfter).HasMaxLength(Limits.Title);
        builder.Property(r => r.By).HasMaxLength(Limits.Title);
    }
}

internal sealed class DeviationConfiguration : IEntityTypeConfiguration<Deviation>
{
    public void Configure(EntityTypeBuilder<Deviation> builder)
    {
        builder.HasIndex(d => d.Key).IsUnique();
        builder.Property(d => d.Key).HasMaxLength(Limits.Key);
        builder.Property(d => d.ClauseKey).HasMaxLength(Limits.Key);
        builder.Property(d => d.What).HasMaxLength(Limits.Title);
        builder.Property(d => d.Paragraph).HasMaxLength(20);
        builder.Property(d => d.RegistrationNumber).HasMaxLength(60);
        builder.HasOne(d => d.Document).WithMany().HasForeignKey(d => d.DocumentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(d => d.Body).WithMany().HasForeignKey(d => d.BodyId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(d => d.DecidedBy).WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RegistrationNumberConfiguration : IEntityTypeConfiguration<RegistrationNumber>
{
    public void Configure(EntityTypeBuilder<RegistrationNumber> builder)
    {
        builder.Property(r => r.Number).HasMaxLength(60);
        builder.HasOne<Body>().WithMany().HasForeignKey(r => r.BodyId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ChangeLogEntryConfiguration : IEntityTypeConfiguration<ChangeLogEntry>
{
    public void Configure(EntityTypeBuilder<ChangeLogEntry> builder)
    {
        builder.Property(c => c.Version).HasMaxLength(40);
        builder.Property(c => c.Change).HasMaxLength(Limits.Title);
        builder.Property(c => c.By).HasMaxLength(Limits.Title);
    }
}
