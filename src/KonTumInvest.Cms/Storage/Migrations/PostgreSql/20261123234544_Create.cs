using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace KonTumInvest.Cms.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Create : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cms_audit",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    EntityId = table.Column<int>(type: "integer", nullable: false),
                    EntityType = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    Type = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Parameters = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_dictionary",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentKey = table.Column<Guid>(type: "uuid", nullable: true),
                    ItemKey = table.Column<string>(type: "character varying(450)", maxLength: 450, nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_dictionary", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_document_aliases",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    Alias = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_document_aliases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_document_urls",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DocumentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    LanguageId = table.Column<int>(type: "integer", nullable: true),
                    IsDraft = table.Column<bool>(type: "boolean", nullable: false),
                    Segment = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    IsPrimary = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_document_urls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_key_values",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_key_values", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "cms_nodes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    ParentId = table.Column<int>(type: "integer", nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    Path = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SortOrder = table.Column<int>(type: "integer", nullable: false),
                    Trashed = table.Column<bool>(type: "boolean", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    ContentTypeId = table.Column<int>(type: "integer", nullable: false),
                    CreatorId = table.Column<int>(type: "integer", nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WriterId = table.Column<int>(type: "integer", nullable: false),
                    UpdateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Edited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_nodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_redirects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ContentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    Url = table.Column<string>(type: "character varying(2048)", maxLength: 2048, nullable: false),
                    UrlHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    CreateDate = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_redirects", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "cms_dictionary_translations",
                columns: table => new
                {
                    DictionaryId = table.Column<int>(type: "integer", nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_dictionary_translations", x => new { x.DictionaryId, x.Culture });
                    table.ForeignKey(
                        name: "FK_cms_dictionary_translations_cms_dictionary_DictionaryId",
                        column: x => x.DictionaryId,
                        principalTable: "cms_dictionary",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cms_document_cultures",
                columns: table => new
                {
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    Edited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_document_cultures", x => new { x.NodeId, x.Culture });
                    table.ForeignKey(
                        name: "FK_cms_document_cultures_cms_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "cms_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cms_relations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ParentId = table.Column<int>(type: "integer", nullable: false),
                    ChildId = table.Column<int>(type: "integer", nullable: false),
                    RelationTypeId = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Comment = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_relations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cms_relations_cms_nodes_ChildId",
                        column: x => x.ChildId,
                        principalTable: "cms_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_cms_relations_cms_nodes_ParentId",
                        column: x => x.ParentId,
                        principalTable: "cms_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cms_schedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Release = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_schedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cms_schedules_cms_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "cms_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cms_versions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NodeId = table.Column<int>(type: "integer", nullable: false),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Current = table.Column<bool>(type: "boolean", nullable: false),
                    Published = table.Column<bool>(type: "boolean", nullable: false),
                    PreventCleanup = table.Column<bool>(type: "boolean", nullable: false),
                    TemplateId = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cms_versions_cms_nodes_NodeId",
                        column: x => x.NodeId,
                        principalTable: "cms_nodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cms_version_values",
                columns: table => new
                {
                    VersionId = table.Column<int>(type: "integer", nullable: false),
                    Culture = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: true),
                    Date = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Values = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cms_version_values", x => new { x.VersionId, x.Culture });
                    table.ForeignKey(
                        name: "FK_cms_version_values_cms_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "cms_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_cms_audit_Date",
                table: "cms_audit",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_cms_audit_EntityId_Date",
                table: "cms_audit",
                columns: new[] { "EntityId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_audit_UserId_Date",
                table: "cms_audit",
                columns: new[] { "UserId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_dictionary_ItemKey",
                table: "cms_dictionary",
                column: "ItemKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_dictionary_Key",
                table: "cms_dictionary",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_dictionary_ParentKey",
                table: "cms_dictionary",
                column: "ParentKey");

            migrationBuilder.CreateIndex(
                name: "IX_cms_document_aliases_DocumentKey",
                table: "cms_document_aliases",
                column: "DocumentKey");

            migrationBuilder.CreateIndex(
                name: "IX_cms_document_urls_DocumentKey",
                table: "cms_document_urls",
                column: "DocumentKey");

            migrationBuilder.CreateIndex(
                name: "IX_cms_nodes_Key",
                table: "cms_nodes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_nodes_Kind_ContentTypeId",
                table: "cms_nodes",
                columns: new[] { "Kind", "ContentTypeId" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_nodes_Kind_ParentId_SortOrder",
                table: "cms_nodes",
                columns: new[] { "Kind", "ParentId", "SortOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_nodes_Kind_Path",
                table: "cms_nodes",
                columns: new[] { "Kind", "Path" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_nodes_Kind_UpdateDate",
                table: "cms_nodes",
                columns: new[] { "Kind", "UpdateDate" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_redirects_ContentKey",
                table: "cms_redirects",
                column: "ContentKey");

            migrationBuilder.CreateIndex(
                name: "IX_cms_redirects_CreateDate",
                table: "cms_redirects",
                column: "CreateDate");

            migrationBuilder.CreateIndex(
                name: "IX_cms_redirects_UrlHash_ContentKey_Culture",
                table: "cms_redirects",
                columns: new[] { "UrlHash", "ContentKey", "Culture" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_relations_ChildId_RelationTypeId",
                table: "cms_relations",
                columns: new[] { "ChildId", "RelationTypeId" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_relations_ParentId_ChildId_RelationTypeId",
                table: "cms_relations",
                columns: new[] { "ParentId", "ChildId", "RelationTypeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cms_relations_RelationTypeId_Id",
                table: "cms_relations",
                columns: new[] { "RelationTypeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_schedules_Date",
                table: "cms_schedules",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_cms_schedules_NodeId",
                table: "cms_schedules",
                column: "NodeId");

            migrationBuilder.CreateIndex(
                name: "IX_cms_versions_current",
                table: "cms_versions",
                column: "NodeId",
                unique: true,
                filter: "\"Current\"");

            migrationBuilder.CreateIndex(
                name: "IX_cms_versions_Date",
                table: "cms_versions",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_cms_versions_NodeId_Id",
                table: "cms_versions",
                columns: new[] { "NodeId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_cms_versions_published",
                table: "cms_versions",
                column: "NodeId",
                unique: true,
                filter: "\"Published\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cms_audit");

            migrationBuilder.DropTable(
                name: "cms_dictionary_translations");

            migrationBuilder.DropTable(
                name: "cms_document_aliases");

            migrationBuilder.DropTable(
                name: "cms_document_cultures");

            migrationBuilder.DropTable(
                name: "cms_document_urls");

            migrationBuilder.DropTable(
                name: "cms_key_values");

            migrationBuilder.DropTable(
                name: "cms_redirects");

            migrationBuilder.DropTable(
                name: "cms_relations");

            migrationBuilder.DropTable(
                name: "cms_schedules");

            migrationBuilder.DropTable(
                name: "cms_version_values");

            migrationBuilder.DropTable(
                name: "cms_dictionary");

            migrationBuilder.DropTable(
                name: "cms_versions");

            migrationBuilder.DropTable(
                name: "cms_nodes");
        }
    }
}
