import { smalltalk, type PhraseLine } from '../concepts.ts';

/** Talk that wants an answer in kind and no figure. It counts only when nothing else was asked. */
export const SMALLTALK_WORDS: readonly PhraseLine[] = [
  [
    [smalltalk('greeting')],
    `pagi | siang | sore | malam | selamat pagi | selamat siang | selamat sore | selamat malam | halo | hallo | hai | hi | hello | hey | hei | hay | helo | p | assalamualaikum | assalamu alaikum | salam | good morning | good afternoon | good evening | good day | morning | permisi | punten | misi | test | tes | ping | apa kabar | how are you | gimana kabar | gimana kabarnya | kabar | whats up | what's up | sup | yo | howdy | greetings | spada | kulonuwun | oi | woi | hola | shalom | om swastiastu | how's it going | apa kabarmu | lagi apa | sedang apa`,
  ],
  [
    [smalltalk('thanks')],
    `terima kasih | thank you | thank you so much | thank you very much | appreciate it | appreciated | suksma | hatur nuhun | matur nuwun | thanks a lot | many thanks | cheers | terima kasih banyak | trims ya | terimakasih ya | makasih banyak | terima kasih atas | jazakallah | thank u`,
  ],
  [
    [smalltalk('help')],
    `tadi aku nanya apa | tadi saya nanya apa | tadi aku tanya apa | tadi saya tanya apa | tadi nanya apa | aku tadi nanya apa | what did i ask | what did i just ask | bantuan | help | help me | bisa bantu apa | bantu apa | kamu bisa apa | bisa apa | bisa ngapain | what can you do | what can i ask | how do i use | cara pakai | cara menggunakan | cara pakainya | bisa tanya apa | boleh tanya apa | fitur | features | menu bantuan | panduan | petunjuk | how does this work | how do you work | gimana cara pakai | what do you do | tanya apa | nanya apa | fungsi kamu | fungsinya apa | what questions can i ask | what can you help | how can you help | can you help | bisa bantu | gunanya apa | kegunaan | kemampuan | contoh pertanyaan | example questions | tutorial | commands | perintah apa | bisa ditanya apa | what kind of questions | bantu`,
  ],
  [
    [smalltalk('identity')],
    `kamu siapa | siapa kamu | siapa namamu | nama kamu siapa | namamu siapa | nama kamu | who are you | what are you | your name | what is your name | siapa sih kamu | ini siapa | ini bot | kamu bot | kamu robot | are you a bot | are you human | are you a robot | kamu manusia | kamu orang | apakah kamu bot | siapa ini | dengan siapa ini | aira itu siapa | aira itu apa | apa itu aira | siapa aira | kamu ai | are you an ai | are you ai | who made you | who built you | siapa yang buat kamu | siapa pembuatmu | model apa | pakai model apa | kamu pakai model apa | what model are you | which model are you | kamu itu apa | kamu itu siapa | chatgpt | are you chatgpt | are you real | what is aira`,
  ],
  [
    [smalltalk('forgotten')],
    `lupakan | lupain | lupakan percakapan ini | lupakan percakapan | lupakan semua | lupakan semuanya | lupakan obrolan ini | lupakan yang tadi | lupakan chat ini | lupain aja | hapus percakapan | hapus percakapan ini | hapus obrolan | hapus chat ini | hapus riwayat | hapus riwayat chat | bersihkan percakapan | mulai dari awal | mulai lagi dari awal | ulang dari awal | reset percakapan | reset chat | reset obrolan
    | forget | forget everything | forget it | forget this conversation | forget this chat | forget it all | forget our conversation | forget what i said | clear this conversation | clear the conversation | clear this chat | clear the chat | clear chat history | clear history | delete this conversation | delete this chat | start over | start afresh | start from scratch | new conversation | new chat | reset the conversation | reset this chat | reset conversation`,
  ],
  [
    [smalltalk('goodbye')],
    `bye | goodbye | good bye | dadah | sampai jumpa | sampai nanti | sampai besok | see you | see ya | good night | selamat tidur | selamat istirahat | pamit | babay | bye bye | see you later | talk to you later | take care | udahan dulu | sekian | sekian dulu | cukup sekian | duluan | daah | dadaah | see you tomorrow | that's all | that is all | itu saja`,
  ],
  [
    [smalltalk('acknowledgement')],
    `oke | baik | baiklah | mantap | mantul | keren | hebat | bagus | good | great | nice | cool | awesome | perfect | sempurna | jos | gas | gaskeun | gokil | top | understood | got it | i see | mengerti | paham | ngerti | noted | siap bos | alright | sure | yes | no | wkwk | wkwkwk | wkwkwkwk | haha | hahaha | hehe | hehehe | lol | amin | aamiin | alhamdulillah | syukurlah | syukur | wow | wah | waduh | hmm | oh | ooh | oh gitu | gitu ya | begitu | gitu | betul | benar | bener | right | correct | exactly | excellent | well done | good job | kerja bagus | pintar | pinter | canggih | hm | astaga | yah | sedih | waw | asik | asyik | jempol | no worries | sama sama | santai | lanjutkan | fine | makes sense | very good | love it | joss | ajib`,
  ],
];
