using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KonTumInvest.Cms.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddUserGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cms_user_groups",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Alias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FoldedAlias = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Icon = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Sections = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Permissions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    StartContentId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartMediaId = table.Column<int>(type: "INTEGER", nullable: true),
                    CreateDate = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_user_groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_document_grants",
                columns: table => new
                {
                    GroupId = table.Column<int>(type: "INTEGER", nullable: false),
                    DocumentKey = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verbs = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_document_grants", x => new { x.GroupId, x.DocumentKey });
                    table.ForeignKey(
                        name: "FK_cms_document_grants_cms_user_groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "cms_user_groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cms_user_groups_FoldedAlias",
                table: "cms_user_groups",
                column: "FoldedAlias",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_user_groups_Key",
                table: "cms_user_groups",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cms_document_grants");

            migrationBuilder.DropTable(
                name: "cms_user_groups");
        }
    }
}
