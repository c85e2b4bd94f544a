using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace StrategyTracker.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DecisionsFunctionsAndSelfAssessment : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "CoatOfArms",
                table: "Installations",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactAddress",
                table: "Installations",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverriddenBy",
                table: "Decision",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OverrideReason",
                table: "Decision",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AwaitedAdopter",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AwaitedAdopter", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AwaitedAdopter_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AwaitedAdopter_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BodyFunctions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "sv-x-icu"),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FallbackId = table.Column<Guid>(type: "uuid", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyFunctions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BodyFunctions_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BodyFunctions_BodyFunctions_FallbackId",
                        column: x => x.FallbackId,
                        principalTable: "BodyFunctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "Deviations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClauseKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Paragraph = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    RegistrationNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TakenBackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deviations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deviations_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deviations_Bodies_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deviations_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FindingAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Finding = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false),
                    Mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FindingAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FindingAnswers_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeasuredObjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "sv-x-icu"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasuredObjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasuredObjects_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "QuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: true),
                    ScaleId = table.Column<Guid>(type: "uuid", nullable: false),
                    WeakUpTo = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSets_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_QuestionSets_Scales_ScaleId",
                        column: x => x.ScaleId,
                        principalTable: "Scales",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rectification",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClauseKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    HeadingBefore = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TextBefore = table.Column<string>(type: "text", nullable: true),
                    HeadingAfter = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TextAfter = table.Column<string>(type: "text", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rectification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rectification_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnswerBy = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: true),
                    RegistrationNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    EditionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralRequest_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRequest_Editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "Editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FunctionHolding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FunctionId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FunctionHolding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FunctionHolding_Accounts_AccountId",
                        column: x => x.AccountId,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FunctionHolding_BodyFunctions_FunctionId",
                        column: x => x.FunctionId,
                        principalTable: "BodyFunctions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionSetVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSetVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSetVersions_QuestionSets_QuestionSetId",
                        column: x => x.QuestionSetId,
                        principalTable: "QuestionSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Question",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Help = table.Column<string>(type: "text", nullable: true),
                    PrincipleId = table.Column<Guid>(type: "uuid", nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Question", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Question_Principles_PrincipleId",
                        column: x => x.PrincipleId,
                        principalTable: "Principles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Question_QuestionSetVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "QuestionSetVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rounds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CycleId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rounds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rounds_Cycles_CycleId",
                        column: x => x.CycleId,
                        principalTable: "Cycles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Rounds_QuestionSetVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "QuestionSetVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnswerSheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    ObjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    BodyId = table.Column<Guid>(type: "uuid", nullable: false),
                    HandedInOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedInBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerSheets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnswerSheets_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerSheets_MeasuredObjects_ObjectId",
                        column: x => x.ObjectId,
                        principalTable: "MeasuredObjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AnswerSheets_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImprovementProposal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: true),
                    ProposedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ActivityId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclinedReason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImprovementProposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImprovementProposal_Activities_ActivityId",
                        column: x => x.ActivityId,
                        principalTable: "Activities",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_ImprovementProposal_AnswerSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "AnswerSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImprovementProposal_Question_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Question",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SheetAnswer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: true),
                    IsNotApplicable = table.Column<bool>(type: "boolean", nullable: false),
                    Comment = table.Column<string>(type: "text", nullable: true),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SavedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SheetAnswer", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SheetAnswer_AnswerSheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "AnswerSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SheetAnswer_Question_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Question",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_BodyId",
                table: "AnswerSheets",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_ObjectId",
                table: "AnswerSheets",
                column: "ObjectId");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerSheets_RoundId_ObjectId",
                table: "AnswerSheets",
                columns: new[] { "RoundId", "ObjectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AwaitedAdopter_BodyId",
                table: "AwaitedAdopter",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_AwaitedAdopter_EditionId",
                table: "AwaitedAdopter",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyFunctions_BodyId",
                table: "BodyFunctions",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyFunctions_FallbackId",
                table: "BodyFunctions",
                column: "FallbackId");

            migrationBuilder.CreateIndex(
                name: "IX_BodyFunctions_Key",
                table: "BodyFunctions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deviations_BodyId",
                table: "Deviations",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Deviations_DecidedById",
                table: "Deviations",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Deviations_DocumentId",
                table: "Deviations",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Deviations_Key",
                table: "Deviations",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FindingAnswers_DocumentId_Finding_Subject",
                table: "FindingAnswers",
                columns: new[] { "DocumentId", "Finding", "Subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FunctionHolding_AccountId_From",
                table: "FunctionHolding",
                columns: new[] { "AccountId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_FunctionHolding_FunctionId",
                table: "FunctionHolding",
                column: "FunctionId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementProposal_ActivityId",
                table: "ImprovementProposal",
                column: "ActivityId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementProposal_QuestionId",
                table: "ImprovementProposal",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_ImprovementProposal_SheetId_QuestionId",
                table: "ImprovementProposal",
                columns: new[] { "SheetId", "QuestionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasuredObjects_BodyId",
                table: "MeasuredObjects",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasuredObjects_Key",
                table: "MeasuredObjects",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Question_PrincipleId",
                table: "Question",
                column: "PrincipleId");

            migrationBuilder.CreateIndex(
                name: "IX_Question_VersionId_Key",
                table: "Question",
                columns: new[] { "VersionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_DocumentId",
                table: "QuestionSets",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_Key",
                table: "QuestionSets",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_ScaleId",
                table: "QuestionSets",
                column: "ScaleId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSetVersions_QuestionSetId_Number",
                table: "QuestionSetVersions",
                columns: new[] { "QuestionSetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rectification_EditionId",
                table: "Rectification",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRequest_BodyId",
                table: "ReferralRequest",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRequest_EditionId",
                table: "ReferralRequest",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_CycleId",
                table: "Rounds",
                column: "CycleId");

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_Key",
                table: "Rounds",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rounds_VersionId",
                table: "Rounds",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetAnswer_QuestionId",
                table: "SheetAnswer",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_SheetAnswer_SheetId_QuestionId",
                table: "SheetAnswer",
                columns: new[] { "SheetId", "QuestionId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AwaitedAdopter");

            migrationBuilder.DropTable(
                name: "Deviations");

            migrationBuilder.DropTable(
                name: "FindingAnswers");

            migrationBuilder.DropTable(
                name: "FunctionHolding");

            migrationBuilder.DropTable(
                name: "ImprovementProposal");

            migrationBuilder.DropTable(
                name: "Rectification");

            migrationBuilder.DropTable(
                name: "ReferralRequest");

            migrationBuilder.DropTable(
                name: "SheetAnswer");

            migrationBuilder.DropTable(
                name: "BodyFunctions");

            migrationBuilder.DropTable(
                name: "AnswerSheets");

            migrationBuilder.DropTable(
                name: "Question");

            migrationBuilder.DropTable(
                name: "MeasuredObjects");

            migrationBuilder.DropTable(
                name: "Rounds");

            migrationBuilder.DropTable(
                name: "QuestionSetVersions");

            migrationBuilder.DropTable(
                name: "QuestionSets");

            migrationBuilder.DropColumn(
                name: "CoatOfArms",
                table: "Installations");

            migrationBuilder.DropColumn(
                name: "ContactAddress",
                table: "Installations");

            migrationBuilder.DropColumn(
                name: "OverriddenBy",
                table: "Decision");

            migrationBuilder.DropColumn(
                name: "OverrideReason",
                table: "Decision");
        }
    }
}
