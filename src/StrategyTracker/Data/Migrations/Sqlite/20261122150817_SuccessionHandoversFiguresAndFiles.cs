using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SuccessionHandoversFiguresAndFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Gender",
                table: "IndicatorValue",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PartOfId",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FieldsNotAsked",
                table: "Cycles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReportIntroductions",
                table: "Cycles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RequiredFields",
                table: "Cycles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Ending_DecidedById",
                table: "Bodies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending_Paragraph",
                table: "Bodies",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ending_Reason",
                table: "Bodies",
                type: "TEXT",
                maxLength: 20000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LocalStatus_On",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LocalStatus_Phase",
                table: "Activities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LocalStatus_Schedule",
                table: "Activities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LocalStatus_Word",
                table: "Activities",
                type: "TEXT",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Override_By",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Override_LapsesOn",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Override_Reason",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Override_SetOn",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Override_Status",
                table: "Activities",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Attachments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Checksum = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attachments_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attachments_ProgressReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "ProgressReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClauseDescent",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ToKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseDescent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClauseDescent_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContributionQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TargetAreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: true),
                    AskedBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContributionQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ContributionQuestions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ContributionQuestions_TargetAreas_TargetAreaId",
                        column: x => x.TargetAreaId,
                        principalTable: "TargetAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ParticipationHandover",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromBodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToBodyId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RoleBefore = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ParticipationHandover", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ParticipationHandover_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ParticipationHandover_Bodies_FromBodyId",
                        column: x => x.FromBodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ParticipationHandover_Bodies_ToBodyId",
                        column: x => x.ToBodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedDispositions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ActivityId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Leaves = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    IntoActivityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ToDocumentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AimTargetAreaId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AimGoalId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SaidOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedDispositions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_Activities_IntoActivityId",
                        column: x => x.IntoActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_Documents_ToDocumentId",
                        column: x => x.ToDocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_Goals_AimGoalId",
                        column: x => x.AimGoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDispositions_TargetAreas_AimTargetAreaId",
                        column: x => x.AimTargetAreaId,
                        principalTable: "TargetAreas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeriesBreaks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    IndicatorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeriesBreaks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SeriesBreaks_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttachmentContents",
                columns: table => new
                {
                    AttachmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttachmentContents", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_AttachmentContents_Attachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "Attachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_PartOfId",
                table: "Indicators",
                column: "PartOfId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_ActivityId",
                table: "Attachments",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_Attachments_ReportId",
                table: "Attachments",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ClauseDescent_EditionId",
                table: "ClauseDescent",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionQuestions_BodyId",
                table: "ContributionQuestions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ContributionQuestions_TargetAreaId_BodyId",
                table: "ContributionQuestions",
                columns: new[] { "TargetAreaId", "BodyId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ParticipationHandover_ActivityId",
                table: "ParticipationHandover",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_ParticipationHandover_FromBodyId",
                table: "ParticipationHandover",
                column: "FromBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ParticipationHandover_ToBodyId",
                table: "ParticipationHandover",
                column: "ToBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_ActivityId",
                table: "PlannedDispositions",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_AimGoalId",
                table: "PlannedDispositions",
                column: "AimGoalId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_AimTargetAreaId",
                table: "PlannedDispositions",
                column: "AimTargetAreaId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_EditionId_ActivityId",
                table: "PlannedDispositions",
                columns: new[] { "EditionId", "ActivityId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_IntoActivityId",
                table: "PlannedDispositions",
                column: "IntoActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDispositions_ToDocumentId",
                table: "PlannedDispositions",
                column: "ToDocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId",
                table: "SeriesBreaks",
                column: "IndicatorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AttachmentContents");

            migrationBuilder.DropTable(
                name: "ClauseDescent");

            migrationBuilder.DropTable(
                name: "ContributionQuestions");

            migrationBuilder.DropTable(
                name: "ParticipationHandover");

            migrationBuilder.DropTable(
                name: "PlannedDispositions");

            migrationBuilder.DropTable(
                name: "SeriesBreaks");

            migrationBuilder.DropTable(
                name: "Attachments");

            migrationBuilder.DropIndex(
                name: "IX_Indicators_PartOfId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Gender",
                table: "IndicatorValue");

            migrationBuilder.DropColumn(
                name: "PartOfId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "FieldsNotAsked",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "ReportIntroductions",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "RequiredFields",
                table: "Cycles");

            migrationBuilder.DropColumn(
                name: "Ending_DecidedById",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "Ending_Paragraph",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "Ending_Reason",
                table: "Bodies");

            migrationBuilder.DropColumn(
                name: "LocalStatus_On",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "LocalStatus_Phase",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "LocalStatus_Schedule",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "LocalStatus_Word",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Override_By",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Override_LapsesOn",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Override_Reason",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Override_SetOn",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Override_Status",
                table: "Activities");
        }
    }
}
